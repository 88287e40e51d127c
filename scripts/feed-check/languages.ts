/** Language tags that are none, and those that are another language than is mostly meant. */

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Codes of countries that are taken for those of their languages. Some of them are languages too: `se` is Sami. */
const ofCountries: Readonly<Record<string, string>> = {
  at: 'de',
  cy: 'el',
  cz: 'cs',
  dk: 'da',
  ee: 'et',
  gb: 'en',
  gr: 'el',
  ie: 'ga',
  lu: 'lb',
  se: 'sv',
  si: 'sl',
  ua: 'uk',
};

/** What is wrong with a tag, and what to write instead; undefined where nothing is. */
export function languageFault(tag: string): string | undefined {
  const language = tag.split('-')[0]!.toLowerCase();
  let name: string | undefined;
  try {
    name = names.of(language);
  } catch {
    // The parser has said that it is no tag at all.
    return undefined;
  }
  const meant = ofCountries[language];
  const better = meant && `write ${meant} for ${names.of(meant)}`;
  if (!name) return `is no language: ${better ?? 'write one such as sv or de-AT'}`;
  return better && `is ${name}: ${better}, if that is meant`;
}

/** The language that a file is named after: `sv` of `feed/sv.json`; undefined where it is named otherwise. */
export function languageInName(where: string): string | undefined {
  const tag = /([^/\\]+)\.json$/.exec(where.split(/[?#]/)[0]!)?.[1];
  return tag && /^[a-z]{2}$/.test(tag) && names.of(tag) ? tag : undefined;
}
