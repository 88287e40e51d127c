import { handover } from '../handover.ts';

/**
 * HTML as a tree of which nothing runs and that loads nothing.
 *
 * @returns its body: the real one, where `document.body` could be an element that a text calls so.
 */
export function parse(html: string): HTMLElement {
  const markup = handover?.policy?.createHTML(html) ?? html;
  const document = new DOMParser().parseFromString(markup as string, 'text/html');
  return Document.prototype.querySelector.call(document, 'body, frameset') as HTMLElement;
}

const wholePage = /<(?:!doctype|html|body)\b/i;
const looksLikeMarkup = /^\s*<(?:!doctype|html|body|p|div|h[1-6]|[uod]l|table|section|article)\b/i;
/** Elements that begin or end a line. */
const lines =
  'address,article,aside,blockquote,br,center,dd,details,div,dt,fieldset,figure,footer,form,' +
  'h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,p,pre,section,table';

/** What of an HTML text is to be read, and as it was meant where one kind of text was taken for another. */
export function readable(html: string): HTMLElement {
  const body = parse(html);
  const text = body.textContent;
  // Encoded twice: it has no markup, and would have some.
  if (!body.firstElementChild && looksLikeMarkup.test(text)) return readable(text);
  if (wholePage.test(html)) {
    // Of a page, not its menus, its consent banner and its footer.
    const articles = body.querySelectorAll('article');
    const main = body.querySelector<HTMLElement>('main, [role=main]');
    const part = main ?? (articles.length === 1 ? articles[0]! : body);
    return /\S/.test(part.textContent) ? part : body;
  }
  if (text.trim().includes('\n') && !body.querySelector(lines)) breakLines(body);
  return body;
}

/** Of plain text: its line ends are all the lines that it has. */
function breakLines(body: HTMLElement) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  texts[0]!.data = texts[0]!.data.trimStart();
  texts.at(-1)!.data = texts.at(-1)!.data.trimEnd();
  for (const text of texts)
    text.replaceWith(
      ...text.data
        .split(/\r?\n/)
        .flatMap((line, index) => (index ? [document.createElement('br'), line] : [line])),
    );
}
