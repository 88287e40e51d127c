/** A file of the staff's in YAML, as nodes that know their line; and what is wrong with it, in words that are not YAML's. */
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
} from 'yaml';
import { decodeText } from '../../../src/feed/body.ts';
import { likely } from '../../../src/likely.ts';
import type { Problem } from '../problem.ts';
import { atLine } from './rows.ts';
import { inPlainWords } from './yaml-words.ts';

/** What stands in a file, with its line. */
export type Value =
  | { readonly is: 'text'; readonly line: number; readonly text: string }
  | { readonly is: 'list'; readonly line: number; readonly values: readonly Value[] }
  | { readonly is: 'map'; readonly line: number; readonly entries: readonly MapEntry[] };

export interface MapEntry {
  readonly key: string;
  readonly line: number;
  /** `undefined` where nothing is written. */
  readonly value: Value | undefined;
}

export interface YamlFile {
  /** The entries of the file, and those before its first fault where it has one. */
  readonly entries: readonly MapEntry[];
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

/** Bytes that are taken: a book has fewer. */
const most = 1_000_000;
/** People write three levels. */
const deepest = 10;

/**
 * Reads a file that is a list of names with what belongs to them. Never throws. Aliases, of which a few lines can be a
 * billion, are not followed at all.
 */
export function readYaml(bytes: Uint8Array, name: string): YamlFile {
  const broken = (what: string, remedy: string): YamlFile => ({
    entries: [],
    isWhole: false,
    problems: [{ where: name, what, remedy }],
  });
  if (bytes.length > most)
    return broken(`the file has more than ${most / 1e6} MB`, 'write less into it');
  // A mark at its beginning is no letter of it; some editors write one.
  const text = decodeText(bytes, '').replace(/\r\n?/g, '\n');
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      merge: false,
      logLevel: 'error',
    });
    const problems: Problem[] = [];
    const lineAt = (offset: number) => lines.linePos(offset).line || 1;
    const report: Report = (line, what, remedy) => {
      problems.push({ where: atLine(name, line), what, remedy });
      return undefined;
    };
    // A name that stands twice is told of where the entries are read: the first one is good.
    const [fault] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    const until = fault?.pos[0] ?? Infinity;
    if (fault) {
      const line = lineAt(Math.min(until, text.trimEnd().length));
      const { what, remedy } = inPlainWords(fault, text.split('\n')[line - 1] ?? '');
      report(line, what, `${remedy}; nothing from this line on was read`);
    }
    const { contents } = document;
    if (!contents || (isScalar(contents) && contents.value === null))
      return { entries: [], isWhole: !fault, problems };
    if (!isMap(contents)) {
      if (!fault)
        report(
          lineAt(contents.range?.[0] ?? 0),
          'the file does not begin with a name and a colon',
          'write each entry as "name: text"',
        );
      return { entries: [], isWhole: false, problems };
    }
    const value = valueOf(contents, { text, lineAt, until, report }, 0);
    const entries = value?.is === 'map' ? value.entries : [];
    return { entries, isWhole: !fault, problems };
  } catch {
    // It calls itself for every level.
    return broken('the file is nested too deeply', 'write each entry as "name: text"');
  }
}

type Report = (line: number, what: string, remedy: string) => undefined;

interface Given {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  /** Offset of the first fault. */
  readonly until: number;
  readonly report: Report;
}

function valueOf(node: Node, given: Given, depth: number): Value | undefined {
  const { lineAt, report, text } = given;
  const [start, end] = node.range ?? [0, 0];
  const line = lineAt(start);
  if (depth > deepest)
    return report(line, 'lists stand within lists here, too deep', 'write it flat');
  if (isMap(node)) return { is: 'map', line, entries: entriesOf(node.items, given, depth) };
  if (isSeq(node)) {
    const values = node.items.flatMap((item) => valueOf(item as Node, given, depth + 1) ?? []);
    return { is: 'list', line, values };
  }
  if (!isScalar(node))
    return report(
      line,
      'a text begins with "*", which has a meaning of its own here',
      'put the text in quotation marks',
    );
  // " #CohesionAlliance" begins a comment, and a hashtag is what was meant.
  const tag =
    node.type !== 'QUOTE_DOUBLE' && /^[ \t]*(#[^\s#]\S*)/.exec(text.slice(end, end + 200));
  if (tag && !node.type?.startsWith('BLOCK'))
    report(
      lineAt(end),
      `${JSON.stringify(tag[1])} and what follows it was not read: a "#" after a blank begins a comment`,
      'put the whole text in quotation marks, or write a blank after "#" if it is a comment',
    );
  // As it is written: "no" is a word, "1.10" a version, and "2020-07" no sum.
  const own = node.type === 'PLAIN' ? (node.source ?? '') : String(node.value ?? '');
  return node.value === null || own.trim() === '' ? undefined : { is: 'text', line, text: own };
}

function entriesOf(pairs: readonly unknown[], given: Given, depth: number): MapEntry[] {
  const { lineAt, report, until } = given;
  const entries = new Map<string, MapEntry>();
  for (const pair of pairs) {
    if (!isPair(pair)) continue;
    const key = pair.key as Node | null;
    const value = pair.value as Node | null;
    if (!key?.range) continue;
    // A bracket that is never closed holds whatever came before the fault.
    const end = Math.max(key.range[1], value?.range?.[1] ?? 0);
    const isOpen = isCollection(value) && value.flow === true && end >= until;
    if (end > until || isOpen) continue;
    const line = lineAt(key.range[0]);
    const name = isScalar(key)
      ? key.type === 'PLAIN'
        ? (key.source ?? '')
        : String(key.value)
      : '';
    if (!name.trim()) {
      report(line, 'there is no name before the colon', 'write one, or take the line away');
      continue;
    }
    const before = entries.get(name.trim());
    if (before) {
      report(
        line,
        `${JSON.stringify(name)} stands here a second time, and was read in line ${before.line} only`,
        'keep one of the two',
      );
      continue;
    }
    const read = value ? valueOf(value, given, depth + 1) : undefined;
    entries.set(name.trim(), { key: name.trim(), line, value: read });
  }
  return [...entries.values()];
}

/** Blanks, hyphens and capitals of a name make no difference: `home page`, `home_page`. */
export const plainKey = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** The entries by their names, of which all are among `known`; the others are reported. */
export function fieldsOf<Name extends string>(
  entries: readonly MapEntry[],
  known: readonly Name[],
  report: Report,
): Partial<Record<Name, MapEntry>> {
  const fields: Partial<Record<Name, MapEntry>> = {};
  for (const entry of entries) {
    const name = known.find((one) => one === plainKey(entry.key));
    if (name) fields[name] ??= entry;
    else {
      const meant = likely(plainKey(entry.key), known);
      report(
        entry.line,
        `${JSON.stringify(entry.key.slice(0, 60))} is not known here, so it was not read`,
        meant
          ? `write ${JSON.stringify(meant)}, if that is meant`
          : `known are ${known.join(', ')}`,
      );
    }
  }
  return fields;
}
