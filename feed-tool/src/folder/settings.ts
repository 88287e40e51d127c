/** `cohesion.yaml`: what the alliance is called, where its feeds go, its calls and its sources. */
import { kinds, type Kind } from '../../../src/feed/model.ts';
import type { Problem } from '../problem.ts';
import { categoryOf } from './categories.ts';
import { atLine } from './rows.ts';
import * as read from './setting-values.ts';
import type { Report } from './setting-values.ts';
import { fieldsOf, readYaml, type MapEntry, type Value } from './yaml.ts';

export interface CallSettings {
  readonly id: string;
  readonly line: number;
  /** In whatever language; those of `titles` and of `texts/` go first. */
  readonly title?: string;
  readonly titles: Readonly<Record<string, string>>;
  /** https addresses; may hold `{lang}`. */
  readonly url?: string;
  readonly join?: string;
  readonly partnerParameter?: string;
  /** `2017-10` or `2017-10-12`. */
  readonly since?: string;
  /** `2027-06-30` */
  readonly deadline?: string;
  readonly goal?: { readonly category: string; readonly count: number };
  /** File beside `cohesion.yaml`. */
  readonly register?: string;
}

export interface SourceSettings {
  readonly kind: string;
  /** An absolute address, https or http; nobody has asked it yet. */
  readonly address: string;
  readonly line: number;
  /** For what is said of it; its address without. */
  readonly name?: string;
  /** In whose feeds its items stand. */
  readonly languages: 'all' | readonly string[];
  /** What its items are, where the source does not tell. */
  readonly as?: Kind;
  /** Whether its audio and video are copied; else as the whole folder says. */
  readonly mirror?: boolean;
}

export interface Settings {
  readonly name: string;
  /** https address; may hold `{lang}`. */
  readonly homePage: string;
  /** https address that ends in "/". */
  readonly publishedAt: string;
  /** BCP 47 tags, at least one. */
  readonly languages: readonly string[];
  /** In which the numbers of tables are written. */
  readonly numbersLocale: string;
  /** Mail or https address, which servers that are asked get to see. */
  readonly contact?: string;
  readonly mirror: boolean;
  readonly calls: readonly CallSettings[];
  readonly sources: readonly SourceSettings[];
}

export interface ReadSettings {
  /** `undefined` where nothing can be made with them. */
  readonly settings: Settings | undefined;
  readonly problems: readonly Problem[];
}

/** As the sources call themselves. */
export const sourceKinds: readonly string[] = ['youtube', 'vimeo', 'peertube', 'podcast', 'feed'];

const all = [
  ...(['name', 'home page', 'published at', 'languages', 'numbers locale'] as const),
  ...(['contact', 'mirror', 'calls', 'sources'] as const),
] as const;
const ofCall = [
  ...(['id', 'title', 'url', 'join', 'partner parameter', 'since', 'deadline'] as const),
  ...(['goal', 'register'] as const),
] as const;
const ofSource = ['kind', 'address', 'name', 'languages', 'as', 'mirror'] as const;

/**
 * Never throws.
 *
 * @param known - the kinds of sources that there are.
 */
export function readSettings(
  bytes: Uint8Array,
  name = 'cohesion.yaml',
  known: readonly string[] = sourceKinds,
): ReadSettings {
  const file = readYaml(bytes, name);
  const problems: Problem[] = [...file.problems];
  // Half of the settings make other feeds than all of them.
  if (!file.isWhole) return { settings: undefined, problems };
  const report: Report = (line, what, remedy) => {
    problems.push({ where: atLine(name, line), what, remedy });
    return undefined;
  };
  const given = fieldsOf(file.entries, all, report);
  const title = read.words(given.name, report);
  const homePage = read.address(given['home page'], report);
  const published = read.address(given['published at'], report);
  const written = read.languages(given.languages, report);
  // What is written and wrong has been told of.
  const told = {
    name: title,
    'home page': homePage,
    'published at': published,
    languages: written,
  };
  for (const [key, value] of Object.entries(told))
    if (value === undefined && !given[key as keyof typeof told]?.value)
      problems.push({
        where: name,
        what: `"${key}" is missing`,
        remedy: `write a line that begins with "${key}:"`,
      });
  const languages = written === 'all' ? read.everyLanguage : written;
  const contact = read.contact(given.contact, report);
  const calls = callsIn(given.calls, report);
  const sources = sourcesIn(given.sources, known, report);
  const mirror = read.yesOrNo(given.mirror, report) ?? false;
  const locale = read.locale(given['numbers locale'], report);
  if (!title || !homePage || !published || !languages) return { settings: undefined, problems };
  return {
    settings: {
      name: title,
      homePage,
      publishedAt: published.replace(/\/?$/, '/'),
      languages,
      numbersLocale: locale ?? languages[0]!,
      ...(contact && { contact }),
      mirror,
      calls,
      sources,
    },
    problems,
  };
}

/** The entries of each of a list; a single one may stand without the list. */
function listed(entry: MapEntry | undefined, report: Report): Extract<Value, { is: 'map' }>[] {
  const value = entry?.value;
  if (!value) return [];
  const values = value.is === 'list' ? value.values : [value];
  return values.flatMap((one) =>
    one.is === 'map'
      ? one
      : (report(
          one.line,
          `an entry of "${entry.key}" has no names before colons`,
          'write each as "- name: …", with its other lines below it',
        ) ?? []),
  );
}

function callsIn(entry: MapEntry | undefined, report: Report): CallSettings[] {
  const calls = new Map<string, CallSettings>();
  for (const { line, entries } of listed(entry, report)) {
    const given = fieldsOf(entries, ofCall, report);
    const id = read.name(given.id, report);
    if (!id) {
      if (!given.id?.value)
        report(line, 'a call has no id', 'write "id: alliance", or another word');
      continue;
    }
    const before = calls.get(id);
    if (before) {
      report(line, `the call ${id} stands in line ${before.line} already`, 'give it another id');
      continue;
    }
    const { title, titles } = read.titles(given.title, report);
    const url = read.address(given.url, report);
    const join = read.address(given.join, report);
    const partnerParameter = read.name(given['partner parameter'], report);
    const since = read.date(given.since, report);
    const deadline = deadlineIn(given.deadline, report);
    const goal = goalIn(given.goal, report);
    const register = read.fileName(given.register, report);
    calls.set(id, {
      id,
      line,
      ...(title && { title }),
      titles,
      ...(url && { url }),
      ...(join && { join }),
      ...(partnerParameter && { partnerParameter }),
      ...(since && { since }),
      ...(deadline && { deadline }),
      ...(goal && { goal }),
      ...(register && { register }),
    });
  }
  return [...calls.values()];
}

function deadlineIn(entry: MapEntry | undefined, report: Report): string | undefined {
  const date = read.date(entry, report);
  return !date || date.length === 10
    ? date
    : report(entry!.line, `the deadline ${date} is no day`, 'write it as 2027-06-30');
}

function goalIn(entry: MapEntry | undefined, report: Report): CallSettings['goal'] {
  if (!entry?.value) return undefined;
  if (entry.value.is !== 'map')
    return report(
      entry.line,
      'the goal does not say of which category it is',
      'write "goal: { category: regions, count: 200 }"',
    );
  const given = fieldsOf(entry.value.entries, ['category', 'count'], report);
  const category = read.words(given.category, report);
  const count = read.words(given.count, report);
  if (!category || !count || !/^\d{1,15}$/.test(count))
    return report(
      entry.line,
      'the goal has no category, or no count of digits only',
      'write "goal: { category: regions, count: 200 }"',
    );
  return { category: categoryOf(category).id, count: Number(count) };
}

function sourcesIn(
  entry: MapEntry | undefined,
  known: readonly string[],
  report: Report,
): SourceSettings[] {
  return listed(entry, report).flatMap(({ line, entries }) => {
    const given = fieldsOf(entries, ofSource, report);
    const kind = read.oneOf(given.kind, known, report);
    const address = read.sourceAddress(given.address, report);
    for (const key of ['kind', 'address'] as const)
      if (!given[key]?.value)
        report(line, `a source has no ${key}`, `write a line "${key}:" into it`);
    if (!kind || !address) return [];
    const name = read.words(given.name, report);
    const as = read.oneOf(given.as, kinds, report);
    const mirror = read.yesOrNo(given.mirror, report);
    return {
      kind,
      address,
      line,
      ...(name && { name }),
      languages: read.languages(given.languages, report) ?? 'all',
      ...(as && { as }),
      ...(mirror !== undefined && { mirror }),
    };
  });
}
