/** `texts/<lang>.yaml`: titles and texts in one language, by the id of what they belong to. */
import { checkedAddress } from '../../../src/feed/address.ts';
import { kinds, type Kind } from '../../../src/feed/model.ts';
import { likely } from '../../../src/likely.ts';
import type { Problem } from '../problem.ts';
import { plainText } from './plain-text.ts';
import { atLine } from './rows.ts';
import { fieldsOf, plainKey, readYaml, type MapEntry } from './yaml.ts';

/**
 * What is written of one thing:
 *
 * ```yaml
 * declaration-2020: The declaration of 2020     # a title, or
 * principle-1:
 *   title: Leave nobody behind
 *   text: |
 *     Several lines.
 *   kind: quotation                              # of what stands nowhere else
 * ```
 */
export interface Text {
  /** Of an item of a source, of a call, of a document's folder; `feed` is the feed itself. */
  readonly id: string;
  readonly line: number;
  readonly title?: string;
  /** Its lines are parted by `\n`. */
  readonly text?: string;
  readonly summary?: string;
  /** Makes an item of its own of what neither a source nor a folder has. */
  readonly kind?: Kind;
  /** Where more of it stands. */
  readonly url?: string;
  readonly tags?: readonly string[];
}

export interface Texts {
  readonly language: string;
  /** By id, in the order of the file. */
  readonly texts: ReadonlyMap<string, Text>;
  readonly problems: readonly Problem[];
}

const fields = ['title', 'text', 'summary', 'kind', 'url', 'tags'] as const;
const base = 'https://texts.invalid/';

/**
 * Never throws.
 *
 * @param name - what the staff calls the file: `texts/sv.yaml`.
 * @param language - BCP 47 tag that the file is named after.
 */
export function readTexts(bytes: Uint8Array, name: string, language: string): Texts {
  const file = readYaml(bytes, name);
  const problems: Problem[] = [...file.problems];
  const report: Report = (line, what, remedy) => {
    problems.push({ where: atLine(name, line), what, remedy });
    return undefined;
  };
  const texts = new Map<string, Text>();
  for (const entry of file.entries) {
    const text = textOf(entry, report);
    if (text) texts.set(text.id, text);
  }
  return { language, texts, problems };
}

type Report = (line: number, what: string, remedy: string) => undefined;

function textOf({ key: id, line, value }: MapEntry, report: Report): Text | undefined {
  // Waits for its words, as in a file that has just been made.
  if (!value) return undefined;
  if (value.is === 'text') return { id, line, title: plainText(value.text) };
  if (value.is === 'list')
    return report(
      value.line,
      `${JSON.stringify(id)} has a list where a title belongs`,
      'write "title:" and "text:" below it, without hyphens',
    );
  const given = fieldsOf(value.entries, fields, report);
  const title = wordsIn(given.title, report);
  const text = paragraphsIn(given.text, report);
  const summary = wordsIn(given.summary, report);
  const kind = kindIn(given.kind, report);
  const url = addressIn(given.url, report);
  const tags = tagsIn(given.tags);
  if (![title, text, summary, kind, url, tags].some(Boolean)) return undefined;
  return {
    id,
    line,
    ...(title && { title }),
    ...(text && { text }),
    ...(summary && { summary }),
    ...(kind && { kind }),
    ...(url && { url }),
    ...(tags && { tags }),
  };
}

function scalar(entry: MapEntry | undefined, report: Report): string | undefined {
  if (!entry?.value) return undefined;
  return entry.value.is === 'text'
    ? entry.value.text
    : report(
        entry.line,
        `"${entry.key}" has several entries where a text belongs`,
        `write it as "${entry.key}: text", or several lines after "${entry.key}: |"`,
      );
}

const wordsIn = (entry: MapEntry | undefined, report: Report) =>
  plainText(scalar(entry, report) ?? '');

const paragraphsIn = (entry: MapEntry | undefined, report: Report) =>
  (scalar(entry, report) ?? '')
    .split('\n')
    .map(plainText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function kindIn(entry: MapEntry | undefined, report: Report): Kind | undefined {
  const written = scalar(entry, report);
  if (written === undefined) return undefined;
  const found = kinds.find((kind) => kind === plainKey(written));
  return (
    found ??
    report(
      entry!.line,
      `the kind ${JSON.stringify(written.slice(0, 60))} is not known`,
      `write ${likely(written, kinds) ?? `one of ${kinds.join(', ')}`}`,
    )
  );
}

function addressIn(entry: MapEntry | undefined, report: Report): string | undefined {
  const written = scalar(entry, report);
  if (written === undefined) return undefined;
  const address = /^https:/i.test(written) ? checkedAddress(written, base) : undefined;
  return (
    address ??
    report(
      entry!.line,
      `${JSON.stringify(written.slice(0, 60))} is no https address`,
      'write one such as https://www.alliance.example/',
    )
  );
}

function tagsIn(entry: MapEntry | undefined): string[] | undefined {
  const value = entry?.value;
  const all =
    value?.is === 'list'
      ? value.values.flatMap((one) => (one.is === 'text' ? one.text : []))
      : value?.is === 'text'
        ? value.text.split(',')
        : [];
  const tags = [...new Set(all.map(plainText).filter(Boolean))];
  return tags.length ? tags : undefined;
}
