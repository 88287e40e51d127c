import { widgetAround } from './tags.ts';

/** What may stand around a link, and is no block. */
const inline = /^(?:abbr|b|big|cite|em|font|i|mark|small|span|strong|sub|sup|u)$/;

/** Where a link that stands alone becomes a block. It does not in a list, a menu, a heading or a caption. */
const blocks = /^(?:article|aside|body|center|dd|div|figure|main|p|section|td)$/;

/** Whether a link stands alone in its paragraph. Within a sentence it stays a link, and in a widget it is the fallback. */
export function isBlock(link: Element): boolean {
  if (isWithin(link)) return false;
  let element = link;
  while (isAlone(element) && inline.test(element.parentElement?.localName ?? ''))
    element = element.parentElement!;
  const { parentElement } = element;
  return isAlone(element) && (!parentElement || blocks.test(parentElement.localName));
}

const isWithin = (link: Element) =>
  Boolean(link.closest('[data-cohesion], nav, menu') ?? widgetAround(link));

const isAlone = (element: Element) =>
  [...(element.parentNode?.childNodes ?? [])].every(
    (node) =>
      node === element ||
      node instanceof Comment ||
      (node instanceof Text ? !/\S/.test(node.data) : (node as Element).localName === 'br'),
  );
