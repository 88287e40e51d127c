/**
 * Says what markup means in the elements that a text keeps, before the rest is taken away: that words are struck out, that
 * points have letters, what a picture shows, where a line ends.
 */
import { formula } from './formula.ts';
import { describeMedia } from './media.ts';
import { renamed, wrap, wrapInside } from './tree.ts';
import type { Words } from './words.ts';

/** Elements whose names are not kept, and which one does the same. */
const names = new Map(
  Object.entries({
    abbr: 'acronym',
    code: 'tt',
    div: 'center fieldset form legend main marquee nav optgroup option search',
    pre: 'listing plaintext xmp',
    s: 'strike',
    ul: 'dir menu',
  } as const).flatMap(([kept, others]) =>
    others.split(' ').map((name) => [name, kept as keyof HTMLElementTagNameMap]),
  ),
);

/** What a style says that an element could, and that a text may mean. */
const said: readonly [property: string, value: RegExp, element: string][] = [
  ['text-decoration(?:-line)?', /line-through/i, 's'],
  ['vertical-align', /^super/i, 'sup'],
  ['vertical-align', /^sub/i, 'sub'],
  ['font-style', /^(?:italic|oblique)/i, 'em'],
  ['font-weight', /^(?:bold|[6-9]00)/i, 'strong'],
];
/** A browser draws a box around these, or nothing: either way words before and after are apart. */
const controls = 'button,input,label,meter,output,progress,select,textarea';
const lists = 'dl,ol,table,tbody,tfoot,thead,tr,ul';
const entries = 'caption,dd,dt,li,td,th';

export const markers: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const markerNames = /(?:lower|upper)-(?:alpha|latin|roman)|lower-greek|decimal-leading-zero|none/i;

/** @param base - absolute address that the text came from. */
export function keepMeaning(root: HTMLElement, base: string, words: Words): void {
  // Nobody sees one before a script opens it: it asks for consent, mostly.
  for (const dialog of root.querySelectorAll('dialog:not([open])')) dialog.remove();
  for (const math of root.querySelectorAll('math')) math.replaceWith(formula(math));
  describeMedia(root, base, words);
  for (const area of root.querySelectorAll('area[href]')) {
    area.append(area.getAttribute('alt') || area.getAttribute('href')!);
    wrap(renamed(area, 'a'), 'div');
  }
  for (const element of root.querySelectorAll('*')) {
    if (element.hasAttribute('style')) keepStyle(element);
    if (element.matches(controls)) keepControl(element);
    if (element.matches('ol')) keepMarkers(element);
    else element.removeAttribute('type');
    const name = names.get(element.localName);
    if (name) renamed(element, name);
    if (element.matches('summary') && !element.parentElement!.matches('details'))
      renamed(element, 'div');
  }
  for (const item of root.querySelectorAll('li')) {
    if (item.parentElement!.matches('ol,ul')) continue;
    const list = wrap(item, 'ul');
    while (list.nextElementSibling?.matches('li') && isBlank(list.nextSibling!))
      list.append(list.nextElementSibling);
  }
}

const isBlank = (node: ChildNode) =>
  node.nodeType !== Node.TEXT_NODE || !/\S/.test(node.textContent ?? '');

const style = (element: Element, property: string): string =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(
    element.getAttribute('style')!,
  )?.[1] ?? '';

function keepStyle(element: Element) {
  for (const [property, value, name] of said)
    if (value.test(style(element, property)) && !element.closest(`${name},h1,h2,h3,h4,h5,h6`))
      for (const place of element.matches(lists) ? element.querySelectorAll(entries) : [element])
        wrapInside(place, name);
  // An office suite puts a whole document into such a <b>.
  if (element.matches('b,strong') && /^(?:normal|400)/i.test(style(element, 'font-weight')))
    renamed(element, 'span');
  else if (
    /^(?:block|flex|grid|list-item|table)/i.test(style(element, 'display')) &&
    element.matches('a,b,em,font,i,label,small,span,strong,u')
  )
    wrap(element, 'div');
}

/** The letters or numerals of a list, which its text refers to. */
function keepMarkers(list: Element) {
  const type = list.getAttribute('type') ?? '';
  const styled = list.hasAttribute('style')
    ? markerNames.exec(style(list, 'list-style(?:-type)?'))
    : null;
  list.setAttribute('type', styled?.[0].toLowerCase() ?? type);
}

function keepControl(control: Element) {
  const type = control.getAttribute('type')?.toLowerCase() ?? '';
  const isChecked = control.hasAttribute('checked');
  if (control.matches('input') && !/^(?:hidden|password)$/.test(type))
    control.before(
      { checkbox: isChecked ? '☑' : '☐', radio: isChecked ? '◉' : '○' }[type] ??
        control.getAttribute('value') ??
        '',
    );
  control.before(' ');
  control.after(' ');
}
