/**
 * XML in pieces, however broken: what no parser of XML takes still has tags that can be told from text. Reads each
 * letter a small number of times, whatever is in it, and calls nothing by itself.
 */
export interface Piece {
  readonly kind: 'text' | 'cdata' | 'open' | 'close';
  /** Of a tag, in small letters, with its prefix. */
  readonly name: string;
  /** As it stands there; of CDATA, what is in it. */
  readonly raw: string;
  /** Of a tag that opens, after its name. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  /** Whether the text ends before it does. */
  readonly isCut: boolean;
}

const tagName = /<(\/?)([a-z_][\w:.-]{0,100})/iy;

const plain = (kind: 'text' | 'cdata', raw: string, isCut = false): Piece => ({
  kind,
  name: '',
  raw,
  attributes: '',
  isEmpty: false,
  isCut,
});

/** Comments, instructions and declarations (a document type with its entities among them) are left out. */
export function* pieces(xml: string): Generator<Piece> {
  let at = 0;
  // Looked for again and again, what is not there would take a time that grows with the square.
  let hasComments = true;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next !== at) yield plain('text', xml.slice(at, next < 0 ? xml.length : next));
    if (next < 0) return;
    at = next;
    if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at);
      yield plain('cdata', xml.slice(at + 9, end < 0 ? xml.length : end), end < 0);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    if (hasComments && xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at + 4);
      if (end < 0) hasComments = false;
      else {
        at = end + 3;
        continue;
      }
    }
    if (xml[at + 1] === '!' || xml[at + 1] === '?') {
      at = endOfDeclaration(xml, at);
      continue;
    }
    tagName.lastIndex = at;
    const [all = '', slash, name = ''] = tagName.exec(xml) ?? [];
    const end = all ? endOfTag(xml, at + all.length) : -1;
    if (end < 0) {
      // A tag that the text ends in, or a bare "<".
      const isCut = all !== '' && xml.indexOf('<', at + 1) < 0;
      yield plain('text', isCut ? '' : '<', isCut);
      if (isCut) return;
      at++;
      continue;
    }
    const attributes = xml.slice(at + all.length, end);
    yield {
      kind: slash ? 'close' : 'open',
      name: name.toLowerCase(),
      raw: xml.slice(at, end + 1),
      attributes,
      isEmpty: attributes.endsWith('/'),
      isCut: false,
    };
    at = end + 1;
  }
}

/** A document type ends where its own declarations begin, which are left out one by one. */
function endOfDeclaration(xml: string, at: number): number {
  for (let end = at + 2; end < xml.length; end++) {
    const letter = xml[end]!;
    if (letter === '>' || letter === '[') return end + 1;
    if (letter === '<') return end;
  }
  return xml.length;
}

/** Where a tag's ">" is: not within quotation marks, if these are in pairs. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  let first = -1;
  for (let at = from; at < xml.length && xml[at] !== '<'; at++) {
    const letter = xml[at]!;
    if (letter === '>' && !quote) return at;
    if (letter === '>' && first < 0) first = at;
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return first;
}
