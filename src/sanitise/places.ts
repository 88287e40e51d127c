/**
 * Links within a text: footnotes and back, a table of contents. They lead to elements and not to ids, which other texts
 * and the page could have as well.
 */
import { decoded } from './tree.ts';
import type { Words } from './words.ts';

let count = 0;

/**
 * Before a text is cleaned: gives what it refers to names that nothing else has, and takes all others away.
 *
 * @param base - absolute address that the text came from, with which such a link may begin.
 */
export function nameTargets(root: HTMLElement, base: string): void {
  const { getAttribute, removeAttribute } = Element.prototype;
  const elements = [...root.querySelectorAll('*')];
  const targets = new Map<string, Element>();
  for (const element of elements)
    for (const attribute of ['id', 'name']) {
      // A form's own methods could be fields that have their names.
      const name = getAttribute.call(element, attribute);
      if (name && !targets.has(name)) targets.set(name, element);
      removeAttribute.call(element, attribute);
    }
  const own = (name: string) => {
    const target = targets.get(name);
    if (target) target.id ||= `cohesion-text-${++count}`;
    return target?.id;
  };
  for (const link of root.querySelectorAll('a[href]')) {
    const [before, name] = link.getAttribute('href')!.trim().split('#');
    if (!name || (before && before !== base.split('#')[0])) continue;
    const id = own(name) ?? own(decoded(name));
    if (id) link.setAttribute('href', `#${id}`);
  }
  for (const cell of root.querySelectorAll('[headers]'))
    cell.setAttribute(
      'headers',
      cell
        .getAttribute('headers')!
        .split(/\s+/)
        .flatMap((name) => own(name) ?? [])
        .join(' '),
    );
}

/** @param href - of a link within the text: "#" and a name that {@link nameTargets} has given. */
export const targetOf = (root: DocumentFragment, href: string): HTMLElement | null =>
  /^#[\w-]+$/.test(href) ? root.querySelector<HTMLElement>(href) : null;

/** Once it is clean: lets its links lead there. Of the names only those stay by which a cell knows its headers. */
export function connectPlaces(root: DocumentFragment, words: Words): void {
  const targets = new Map<Element, HTMLElement>();
  for (const link of root.querySelectorAll('a[href^="#"]'))
    targets.set(link, placeOf(targetOf(root, link.getAttribute('href')!)!));
  let back: Element | undefined;
  for (const [link, target] of targets)
    link.addEventListener('click', (event) => {
      event.preventDefault();
      back?.remove();
      goTo(target);
      const ways = [target, ...target.querySelectorAll('a')];
      if (ways.some((way) => targets.get(way)?.contains(link))) return;
      back = backLink(words, () => {
        back?.remove();
        goTo(link as HTMLElement);
      });
      if (target.matches(headings)) target.after(back);
      else target.append(back);
    });
  for (const element of root.querySelectorAll('[id]'))
    if (!element.matches('td,th')) element.removeAttribute('id');
}

const headings = 'h1,h2,h3,h4,h5,h6';
const blocks = `p,li,dd,dt,td,th,div,section,article,aside,blockquote,figure,${headings}`;

/**
 * What a visitor reads who is led to a target: of a mark in a line or before a paragraph, the paragraph; of a mark that is a
 * link, as where a footnote leads back to, the link.
 */
function placeOf(target: HTMLElement): HTMLElement {
  const link = target.matches('a[href]') ? target : target.querySelector<HTMLElement>('a[href]');
  if (link && link.textContent.trim() === target.textContent.trim()) return link;
  const block = target.closest<HTMLElement>(blocks) ?? target;
  return /\S/.test(block.textContent)
    ? block
    : ((block.nextElementSibling as HTMLElement) ?? block);
}

function goTo(place: HTMLElement) {
  for (let part: HTMLElement | null = place; part; part = part.parentElement) {
    part.hidden = false;
    if (part.matches('details')) (part as HTMLDetailsElement).open = true;
  }
  if (!place.matches('a')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

function backLink({ back, lang }: Words, go: () => void): Element {
  const link = document.createElement('a');
  link.href = '#';
  link.lang = lang;
  link.className = 'back';
  link.ariaLabel = back;
  link.append('↩');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  return link;
}
