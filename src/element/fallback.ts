/** What a page puts between the tags of a widget. */

/** Whether there is anything, besides content for a named slot. */
export const hasFallback = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node instanceof Text && /\S/.test(node.data),
  );

/** In words: no fallback is as long. */
const longest = 300;

/** What a page has, and no fallback: a section of it, a form, another widget. */
const pageParts =
  'form, main, nav, header, footer, article, aside, h1, [role=main], [data-cohesion]';

/**
 * Whether it is plainly no fallback but the page itself, which a tag that is not closed has swallowed: HTML has no tag
 * that closes itself.
 */
export function isPage(element: Element): boolean {
  // Baked from the feed, and as long as that asks for.
  if (element.querySelector('.cohesion-fallback')) return false;
  return (
    element.querySelector(pageParts) !== null ||
    element.querySelectorAll('h2, h3, h4, h5, h6').length > 1 ||
    [...element.querySelectorAll('*')].some(({ localName }) => localName.startsWith('cohesion-')) ||
    element.textContent.split(/\s+/, longest + 2).length > longest
  );
}
