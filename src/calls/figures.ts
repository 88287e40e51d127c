import type { BuiltInCategory, Call, Count, Feed, Qualifier } from '../feed/model.ts';
import { formatList, formatNumber } from '../i18n/format.ts';
import { around, foreignLang, msg, plural, str } from '../i18n/messages.ts';

/** One number of the counter, in words. */
export interface Figure {
  readonly category: string;
  readonly count: number;
  readonly qualifier: Qualifier | undefined;
  /** What the number counts, in the form that goes with the number: "regions". */
  readonly label: string;
  /** Language of a label that the feed brings itself, where it is not the widget's. */
  readonly labelLang: string | undefined;
  /** The number with its qualifier, and that cut at the number: "More than ", "12,000", "". */
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

export interface Progress {
  readonly count: number;
  readonly total: number;
  readonly text: string;
}

/**
 * A call's numbers in words.
 *
 * @param feed - that the call stands in.
 * @param categories - which, and in which order; all of them as the call has them where it is empty.
 */
export function figures(
  call: Call | undefined,
  feed: Feed,
  categories: readonly string[] = [],
): Figure[] {
  return chosen(call, categories).map((counts) => {
    const { category, count, qualifier } = counts;
    const [before, after] = around((number) => qualified(number, qualifier));
    const isQualified = qualifier !== undefined && qualifier !== 'exact';
    return {
      category,
      count,
      qualifier,
      label: counted(counts, count, isQualified),
      labelLang: isBuiltIn(category) ? undefined : foreignLang(feed.language),
      before,
      number: formatNumber(count),
      after,
    };
  });
}

const isBuiltIn = (category: string) => Object.hasOwn(builtIn, category);

/** What a number counts, in the form that goes with it: "regions"; what has no label goes by its name in the feed. */
export const counted = (
  { category, label }: Pick<Count, 'category' | 'label'>,
  count: number,
  isQualified = false,
): string =>
  isBuiltIn(category)
    ? builtIn[category as BuiltInCategory](count, isQualified)
    : (label ?? category);

/** How far a call has come: "140 of 200 regions"; undefined where it has no goal. */
export function progress(call: Call | undefined): Progress | undefined {
  const { goal, counts = [] } = call ?? {};
  const reached = counts.find(({ category }) => category === goal?.category);
  if (!goal || !reached) return undefined;
  const [count, total] = [formatNumber(reached.count), formatNumber(goal.count)];
  const what = counted(reached, goal.count);
  return {
    count: reached.count,
    total: goal.count,
    text: msg(str`${count} of ${total} ${what}`, {
      id: 'calls.goal',
      desc: 'How many have joined, of how many are hoped for: “140 of 200 regions”. The last value is the word for what is counted, in the form that goes with the second number.',
    }),
  };
}

/**
 * All numbers in one sentence; undefined where there are none.
 *
 * @param title - of the call, where it is not the alliance's own.
 */
export function sentence(all: readonly Figure[], title?: string): string | undefined {
  if (all.length === 0) return undefined;
  const who = formatList(
    all.map(
      ({ number, qualifier, label }) => `${qualifiedInSentence(number, qualifier)}\u00a0${label}`,
    ),
  );
  if (title)
    return msg(str`${title}: ${who}.`, {
      id: 'calls.sentence',
      desc: 'A call and who has joined it, as one sentence. The first value is the call’s title, the second a list, “more than 12,000 individuals, 140 regions and 50 associations”.',
    });
  return msg(str`The #CohesionAlliance brings together ${who}.`, {
    id: 'signatories.sentence',
    desc: 'The counter as one sentence. The value is a list, “more than 12,000 individuals, 140 regions and 50 associations”, or “1 region” alone: the sentence must be right with both.',
  });
}

function chosen(call: Call | undefined, categories: readonly string[]): Count[] {
  const counts = call?.counts ?? [];
  if (categories.length === 0) return counts;
  return categories.flatMap((wanted) => counts.filter(({ category }) => category === wanted));
}

/** A number with its qualifier, standing alone: "More than 12,000". */
export function qualified(number: string, qualifier: Qualifier | undefined): string {
  switch (qualifier) {
    case 'more-than':
      return msg(str`More than ${number}`, {
        id: 'signatories.more-than',
        desc: 'A number with its qualifier, standing alone above what it counts: “More than 12,000”.',
      });
    case 'about':
      return msg(str`About ${number}`, {
        id: 'signatories.about',
        desc: 'A number with its qualifier, standing alone above what it counts: “About 500”.',
      });
    default:
      return number;
  }
}

/** The same within a sentence: "more than 12,000". */
export function qualifiedInSentence(number: string, qualifier: Qualifier | undefined): string {
  switch (qualifier) {
    case 'more-than':
      return msg(str`more than ${number}`, {
        id: 'signatories.in-sentence.more-than',
        desc: 'A number with its qualifier within a sentence: “brings together more than 12,000 individuals”.',
      });
    case 'about':
      return msg(str`about ${number}`, {
        id: 'signatories.in-sentence.about',
        desc: 'A number with its qualifier within a sentence: “brings together about 500 individuals”.',
      });
    default:
      return number;
  }
}

const builtIn: Record<BuiltInCategory, (count: number, isQualified: boolean) => string> = {
  individuals: (count, isQualified) =>
    plural(
      count,
      () =>
        msg('individual', {
          id: 'signatories.individuals.one',
          desc: 'What a number counts: people who joined, as against organisations.',
        }),
      () =>
        msg('individuals', {
          id: 'signatories.individuals.other',
          desc: 'What a number counts: people who joined, as against organisations. Stands under or after the number.',
        }),
      isQualified,
    ),
  regions: (count, isQualified) =>
    plural(
      count,
      () =>
        msg('region', {
          id: 'signatories.regions.one',
          desc: 'What a number counts: regions that joined.',
        }),
      () =>
        msg('regions', {
          id: 'signatories.regions.other',
          desc: 'What a number counts: regions that joined. Stands under or after the number.',
        }),
      isQualified,
    ),
  municipalities: (count, isQualified) =>
    plural(
      count,
      () =>
        msg('city or county', {
          id: 'signatories.municipalities.one',
          desc: 'What a number counts: towns, cities and municipalities that joined, and the level between them and the region (Kreise, kraje, province, comtés).',
        }),
      () =>
        msg('cities and counties', {
          id: 'signatories.municipalities.other',
          desc: 'What a number counts: towns, cities and municipalities that joined, and the level between them and the region (Kreise, kraje, province, comtés). Stands under or after the number.',
        }),
      isQualified,
    ),
  associations: (count, isQualified) =>
    plural(
      count,
      () =>
        msg('association of regional and local authorities', {
          id: 'signatories.associations.one',
          desc: 'What a number counts: associations that joined, whose members are regional and local authorities.',
        }),
      () =>
        msg('associations of regional and local authorities', {
          id: 'signatories.associations.other',
          desc: 'What a number counts: associations that joined, whose members are regional and local authorities. Stands under or after the number.',
        }),
      isQualified,
    ),
  meps: (count, isQualified) =>
    plural(
      count,
      () =>
        msg('Member of the European Parliament', {
          id: 'signatories.meps.one',
          desc: 'What a number counts: Members of the European Parliament who joined.',
        }),
      () =>
        msg('Members of the European Parliament', {
          id: 'signatories.meps.other',
          desc: 'What a number counts: Members of the European Parliament who joined. Stands under or after the number.',
        }),
      isQualified,
    ),
  sectoral: (count, isQualified) =>
    plural(
      count,
      () =>
        msg('EU-level trade association', {
          id: 'signatories.sectoral.one',
          desc: 'What a number counts: organisations that joined, each of one branch of the economy or society (transport, housing, …), on European level.',
        }),
      () =>
        msg('EU-level trade associations', {
          id: 'signatories.sectoral.other',
          desc: 'What a number counts: organisations that joined, each of one branch of the economy or society (transport, housing, …), on European level. Stands under or after the number.',
        }),
      isQualified,
    ),
};
