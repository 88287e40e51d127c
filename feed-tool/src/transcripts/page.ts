/** Transcripts as web pages: `<cite>` says who speaks, `<time>` since when, and what is between them is said. */
import { Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';
import type { Cue } from '../../../src/cues/cues.ts';
import { oneLine, secondsOf } from './text.ts';

/** What is not said. */
const silent = new Set(['head', 'nav', 'noscript', 'script', 'style', 'svg', 'template', 'title']);
/** What stands within a line. */
const inline = new Set('a abbr b em font i mark q small span strong sub sup u'.split(' '));

interface Piece {
  readonly kind: 'speaker' | 'time' | 'text';
  /** A line end is where a paragraph or the like begins or ends; those of the page's source are blanks. */
  readonly text: string;
}

/** Comparing each attribute with those before it, of which a hostile page has a million, would take minutes. */
class WithoutAttributes extends Tokenizer {
  protected override _leaveAttrName(): void {}
}

/** A page's words in their order, apart for what they are. No tree is made: pages of others are nested at will. */
function piecesOf(page: string): Piece[] {
  const pieces: Piece[] = [];
  let kind: Piece['kind'] = 'text';
  let marked = '';
  let hidden = '';
  let depth = 0;
  const leave = () => {
    if (kind !== 'text') pieces.push({ kind, text: oneLine(marked) });
    kind = 'text';
    marked = '';
  };
  const onText = ({ chars }: { chars: string }) => {
    if (hidden) return;
    if (kind === 'text') pieces.push({ kind, text: chars.replace(/\s+/g, ' ') });
    else marked += chars;
  };
  const onTag = (name: string) => {
    if (hidden || inline.has(name)) return;
    leave();
    if (name !== 'cite' && name !== 'time') pieces.push({ kind, text: '\n' });
  };
  const ignore = () => undefined;
  const handler: TokenHandler = {
    onStartTag({ tagName, selfClosing }) {
      if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
      if (tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT;
      if (tagName === 'title') tokenizer.state = TokenizerMode.RCDATA;
      onTag(tagName);
      if (hidden ? tagName === hidden : silent.has(tagName) && !selfClosing) {
        hidden = tagName;
        depth++;
      } else if (!hidden && tagName === 'cite') kind = 'speaker';
      else if (!hidden && tagName === 'time') kind = 'time';
    },
    onEndTag({ tagName }) {
      if (tagName === hidden && --depth === 0) hidden = '';
      onTag(tagName);
    },
    onCharacter: onText,
    onWhitespaceCharacter: onText,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: leave,
  };
  const tokenizer = new WithoutAttributes({}, handler);
  tokenizer.write(page, true);
  return pieces;
}

/** `[0:12]` */
const shown = /\d+(?::\d+){1,2}(?:[.,]\d+)?/;

/**
 * @returns cues that end when they begin, since a page does not tell their ends; none where it has no times. What comes
 *   before the first is a heading.
 */
export function cuesOfPage(page: string): Cue[] {
  const cues: Cue[] = [];
  let start: number | undefined;
  let speaker: string | undefined;
  let said: string[] = [];
  const finish = () => {
    const lines = said.join('').split('\n').map(oneLine).filter(Boolean);
    if (start !== undefined && lines.length)
      cues.push({ start, end: start, text: lines.join(' '), speaker, lines });
    said = [];
  };
  for (const { kind, text } of piecesOf(page)) {
    const time = kind === 'time' ? secondsOf(shown.exec(text)?.[0]) : undefined;
    if (kind === 'speaker') {
      finish();
      speaker = text.replace(/\s*:$/, '') || undefined;
    } else if (time !== undefined) {
      finish();
      start = time;
    } else said.push(text);
  }
  finish();
  return cues.sort((one, other) => one.start - other.start);
}
