/** Values of `cohesion.yaml`, each read or reported; where nothing is written, nothing is said. */
import { checkedAddress } from '../../../src/feed/address.ts';
import { languagePattern } from '../../../src/feed/model.ts';
import { likely } from '../../../src/likely.ts';
import { languageFault } from '../../../scripts/feed-check/languages.ts';
import { languages as translated } from '../../../.generated/languages.ts';
import { readDate } from './dates.ts';
import { plainText } from './plain-text.ts';
import { plainKey, type MapEntry, type Value } from './yaml.ts';

export type Report = (line: number, what: string, remedy: string) => undefined;

/** Those that widgets speak. */
export const everyLanguage: readonly string[] = ['en', ...translated].sort();

const quoted = (text: string) => JSON.stringify(text.slice(0, 80));

export function words(entry: MapEntry | undefined, report: Report): string | undefined {
  if (!entry?.value) return undefined;
  if (entry.value.is === 'text') return plainText(entry.value.text) || undefined;
  return report(
    entry.line,
    `"${entry.key}" has several entries where one text belongs`,
    `write it as "${entry.key}: text"`,
  );
}

/** Takes what `accept` does not give undefined for. */
function accepted<T>(
  entry: MapEntry | undefined,
  accept: (text: string) => T | undefined,
  what: string,
  remedy: string | ((text: string) => string),
  report: Report,
): T | undefined {
  const text = words(entry, report);
  if (text === undefined) return undefined;
  return (
    accept(text) ??
    report(
      entry!.line,
      `${quoted(text)} ${what}`,
      typeof remedy === 'string' ? remedy : remedy(text),
    )
  );
}

/** A word that goes into addresses and tables. */
export const name = (entry: MapEntry | undefined, report: Report): string | undefined =>
  accepted(
    entry,
    (text) => (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(text) ? text : undefined),
    'cannot stand in addresses and tables',
    'write letters, digits and hyphens only, without blanks',
    report,
  );

const base = 'https://settings.invalid/';

/** An https address, which may hold `{lang}` in its path. */
export const address = (entry: MapEntry | undefined, report: Report): string | undefined =>
  accepted(
    entry,
    (text) => {
      const given = /^[a-z\d-]+(\.[a-z\d-]+)+(\/|$)/i.test(text) ? `https://${text}` : text;
      const checked = /^https:\/\//i.test(given)
        ? checkedAddress(given.replaceAll('{lang}', 'lang-here'), base)
        : undefined;
      return checked && given.includes('{lang}')
        ? checked.replaceAll('lang-here', '{lang}')
        : checked;
    },
    'is no https address',
    'write one that begins with https://',
    report,
  );

/** Whether it may be asked, whoever asks decides: a test's own server is at an http address. */
export const sourceAddress = (entry: MapEntry | undefined, report: Report): string | undefined =>
  accepted(
    entry,
    (text) =>
      /^https?:\/\//i.test(text) ? checkedAddress(text, 'http://settings.invalid/') : undefined,
    'is no address of a source',
    'write the whole address, as the browser shows it: https://…',
    report,
  );

export const contact = (entry: MapEntry | undefined, report: Report): string | undefined =>
  accepted(
    entry,
    (text) =>
      // It becomes part of a header of requests: ASCII without blanks.
      /^[\w.+%-]{1,64}@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(text)
        ? text
        : /^https:\/\//i.test(text)
          ? checkedAddress(text, base)
          : undefined,
    'is no mail address',
    'write one such as web@alliance.example',
    report,
  );

export const date = (entry: MapEntry | undefined, report: Report): string | undefined =>
  accepted(
    entry,
    readDate,
    'is no date, or can be read in two ways',
    'write it as 2027-06-30',
    report,
  );

/** YAML's own words, and those that people write. */
const yes = ['yes', 'true', 'on'];
const no = ['no', 'false', 'off'];

export const yesOrNo = (entry: MapEntry | undefined, report: Report): boolean | undefined =>
  accepted(
    entry,
    (text) =>
      yes.includes(plainKey(text)) ? true : no.includes(plainKey(text)) ? false : undefined,
    'is neither yes nor no',
    'write yes or no',
    report,
  );

export const oneOf = <T extends string>(
  entry: MapEntry | undefined,
  known: readonly T[],
  report: Report,
): T | undefined =>
  accepted(
    entry,
    (text) => known.find((one) => one === plainKey(text)),
    'is not known',
    (text) => `write ${likely(text, known) ?? `one of ${known.join(', ')}`}`,
    report,
  );

/** A file beside `cohesion.yaml` or in a folder there, and nowhere else. */
export const fileName = (entry: MapEntry | undefined, report: Report): string | undefined =>
  accepted(
    entry,
    (text) =>
      // eslint-disable-next-line no-control-regex
      /^(?!.*(^|\/)\.)[^\\:\0-\x1f/][^\\:\0-\x1f]*\.(csv|tsv|txt|xlsx)$/i.test(text)
        ? text
        : undefined,
    'is no table in this folder',
    'write the name of a .csv or .xlsx file that stands beside this one',
    report,
  );

/** A tag as `Intl` writes it: `pt-BR`. */
function tagOf(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  if (!languagePattern.test(tag) || !isLanguage(tag)) return undefined;
  return Intl.getCanonicalLocales(tag)[0];
}

const isLanguage = (tag: string) => !/^is no/.test(languageFault(tag) ?? '');

const better = (text: string): string =>
  /write (\S+) for/.exec(languageFault(text.trim()) ?? '')?.[0].replace(/ for$/, '') ??
  'write tags such as sv or de-AT';

export const locale = (entry: MapEntry | undefined, report: Report): string | undefined =>
  accepted(entry, tagOf, 'is no language', better, report);

/** `all`, a list, or a text with commas; each once. */
export function languages(
  entry: MapEntry | undefined,
  report: Report,
): 'all' | readonly string[] | undefined {
  const { value } = entry ?? {};
  if (!value) return undefined;
  const written: { text: string; line: number }[] =
    value.is === 'text'
      ? value.text.split(/[\s,;]+/).map((text) => ({ text, line: value.line }))
      : value.is === 'list'
        ? value.values.flatMap((one) => (one.is === 'text' ? one : []))
        : [];
  const [only] = written;
  if (written.length === 1 && plainKey(only!.text) === 'all') return 'all';
  const tags = written.flatMap(({ text, line }) => {
    if (!text.trim()) return [];
    const tag = tagOf(text);
    const fault = languageFault(text.trim());
    // `se` is a language, and not the one of Sweden.
    if (!tag || fault)
      report(
        line,
        `${quoted(text)} ${fault ? fault.split(':')[0] : 'is no language'}`,
        better(text),
      );
    return tag ?? [];
  });
  if (!tags.length)
    return report(entry!.line, 'there are no languages', 'write "languages: en, sv", or all');
  return [...new Set(tags)];
}

/** One title, or one for each language. */
export function titles(
  entry: MapEntry | undefined,
  report: Report,
): { title?: string; titles: Record<string, string> } {
  const value: Value | undefined = entry?.value;
  if (value?.is !== 'map') {
    const title = words(entry, report);
    return { ...(title && { title }), titles: {} };
  }
  const found: Record<string, string> = {};
  for (const one of value.entries) {
    const tag = tagOf(one.key);
    const text = words(one, report);
    if (!tag) report(one.line, `${quoted(one.key)} is no language`, better(one.key));
    else if (text) found[tag] = text;
  }
  return { titles: found };
}
