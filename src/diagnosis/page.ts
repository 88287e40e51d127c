/** What of ours stands on a page, as far as its HTML tells. */
import { readEmbedAddress, type EmbedAddress } from '../loader/embed-address.ts';
import { prefix } from '../loader/tags.ts';

/** A script tag, our script's or one that was meant to be. */
export interface ScriptTag {
  readonly element: HTMLScriptElement;
  /** As written: the page may stand at another address than the one it is read at. */
  readonly src: string;
  /** Of the drop-in folder, with a slash at the end. */
  readonly folder: string;
}

/** Where a widget is meant to be. */
export interface Spot {
  readonly kind: 'tag' | 'placeholder' | 'link' | 'frame';
  readonly element: Element;
  /** Of the widget, without `cohesion-`. */
  readonly name: string;
  /** Of a link or a frame: what its address says, and of which folder it is. */
  readonly address?: EmbedAddress & { readonly folder: string };
}

export interface PageFacts {
  readonly document: Document;
  readonly scripts: readonly ScriptTag[];
  readonly spots: readonly Spot[];
  /** Text that visitors may see. */
  readonly text: string;
  /** Comments, and what else nobody sees. */
  readonly hiddenText: string;
}

const script = /^(.*\/)?cohesion(?:\.min)?\.js(?:[?#].*)?$/;

/** A link or a frame that leads to what looks like an embed page, of whatever folder. */
const embedPage = /^(.*\/)embed\/([a-z\d-]+)\/([a-z\d-]+)\.html(?:[?#].*)?$/i;

export function factsOf(document: Document): PageFacts {
  const all = [...document.querySelectorAll('*')];
  const scripts = all.flatMap((element): ScriptTag[] => {
    if (element.localName !== 'script') return [];
    const src = element.getAttribute('src') ?? '';
    const folder = script.exec(src)?.[1];
    return folder === undefined ? [] : [{ element: element as HTMLScriptElement, src, folder }];
  });
  return {
    document,
    scripts,
    spots: all.flatMap((element) => (element.closest('noscript') ? [] : (spotOf(element) ?? []))),
    text: textOf(
      document,
      (parent) => !/^(?:script|style|template|noscript|pre|code|textarea)$/.test(parent),
    ),
    hiddenText: [
      ...comments(document),
      ...[...document.querySelectorAll('noscript')].map(serialised),
      ...[...document.querySelectorAll('template')].map(({ content }) => serialised(content)),
    ].join(' '),
  };
}

function spotOf(element: Element): Spot | undefined {
  const { localName } = element;
  if (localName.startsWith(prefix))
    return { kind: 'tag', element, name: localName.slice(prefix.length) };
  const asked = element.getAttribute('data-cohesion');
  if (asked !== null && asked !== 'off') return { kind: 'placeholder', element, name: asked };
  const kind = localName === 'a' ? 'link' : localName === 'iframe' ? 'frame' : undefined;
  const written = kind && element.getAttribute(kind === 'link' ? 'href' : 'src');
  const folder = written ? embedPage.exec(written)?.[1] : undefined;
  if (!kind || !written || folder === undefined) return undefined;
  // The address of a page that is only read need not be known.
  const base = 'https://page.invalid/';
  const address = readEmbedAddress(new URL(written, base).href, [new URL(folder, base).href]);
  return address
    ? { kind, element, name: address.name, address: { ...address, folder } }
    : undefined;
}

function textOf(document: Document, counts: (parent: string) => boolean): string {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement && counts(parentElement.localName)) text += ` ${textContent}`;
  }
  return text;
}

function comments(document: Document): string[] {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  return found;
}

/** Where scripts run, what is in a `noscript` is text. */
const serialised = (node: Node) =>
  new XMLSerializer().serializeToString(node).replaceAll('&lt;', '<');
