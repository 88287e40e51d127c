/** The months in the languages of the Union, as some sites write them in their dates. */

// With a day, and alone: many languages bend the name.
const forms = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
] as const;

/** English first. */
const languages = 'en bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(
  ' ',
);

/** Without marks on letters and points, which are left out as often as not. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.’']/g, '');

let names: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

/** Names to months (0 is January) a language. Made at first need: it takes a while. */
function months(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  names ??= new Map(
    languages.map((language) => {
      const known = new Map<string, number>();
      for (const form of forms) {
        const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
        for (let month = 0; month < 12; month++) {
          const part = format
            .formatToParts(Date.UTC(2021, month, 15))
            .find(({ type }) => type === 'month');
          const name = bare(part?.value ?? '');
          if (/^\p{L}[\p{L} ]+$/u.test(name) && !known.has(name)) known.set(name, month);
        }
      }
      return [language, known];
    }),
  );
  return names;
}

/**
 * The month of that name, 0 is January. Croatian October is the Polish November: without a language, what is not the
 * same in all is none, but English goes first.
 *
 * @param language - tag of the text that the name stands in, if known.
 */
export function monthOf(name: string, language = ''): number | undefined {
  const wanted = bare(name);
  const of = (tag: string) => months().get(tag)?.get(wanted);
  const own = of(language.split('-')[0]!.toLowerCase()) ?? of('en');
  if (own !== undefined) return own;
  const found = new Set(languages.flatMap((tag) => of(tag) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
