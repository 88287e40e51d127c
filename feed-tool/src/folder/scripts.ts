/** Letters that a language is written in: the one thing about a text's language that needs no guess. */

const scripts = {
  Latn: /\p{Script=Latin}/gu,
  Grek: /\p{Script=Greek}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
};
const inWords = { Latn: 'Latin', Grek: 'Greek', Cyrl: 'Cyrillic' };

type Script = keyof typeof scripts;

/** Fewer may be a name and a date on a cover. */
const enough = 100;

/** What is wrong with the letters of a text, if it cannot be in that language. */
export function scriptFault(text: string, language: string): string | undefined {
  const wanted = new Intl.Locale(language).maximize().script;
  const counts = (Object.keys(scripts) as Script[]).map((script) => ({
    script,
    count: text.match(scripts[script])?.length ?? 0,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const own = counts.find(({ script }) => script === wanted);
  if (!own || all < enough || own.count > all / 10) return undefined;
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one));
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return `the text is in ${inWords[most.script]} letters, and ${name} is not`;
}
