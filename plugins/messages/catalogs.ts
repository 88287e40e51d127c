/** From XLIFF to the modules in `.generated/` that the sources import. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Message } from '@lit/localize-tools/lib/messages.js';
import type { Translation } from '../../src/i18n/messages.ts';
import { builtFormats } from './formats.ts';
import { messagesFor, pluralCategories } from './plurals.ts';
import { problems, translationOf, untranslated } from './problems.ts';
import { pseudo, pseudoFormats, pseudoLanguage, pseudoMessages } from './pseudo.ts';
import { readCatalogues, root, type Catalogue, type SourceMessage } from './sources.ts';
import type { AllowList } from './text.ts';

/**
 * Texts by message id, with `{0}`, `{1}` … where the values of the source's template go. A message for a number
 * stands under its id that ends in `.other`, with one text for each plural category of the language.
 */
export type Catalog = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

const placeholder = /\$\{[^}]*\}/g;

/**
 * Turns `${count} of ${total}` into `{0} of {1}`, numbered as in the source, whatever the order here. What has no
 * translation is in English, and marked: `⟦{0} of {1}⟧`.
 */
export function catalog(
  language: string,
  source: readonly SourceMessage[],
  translated: readonly Message[],
): Catalog {
  const text = (message: SourceMessage) => {
    const firstValue = new Map<number, number>();
    let values = 0;
    for (const part of message.contents) {
      if (typeof part === 'string') continue;
      firstValue.set(part.index, values);
      values += part.untranslatable.match(placeholder)?.length ?? 0;
    }
    const translation = translationOf(message.name, translated);
    const parts = (translation ?? message).contents.map((part) => {
      if (typeof part === 'string') return part;
      let value = firstValue.get(part.index) ?? 0;
      return part.untranslatable.replace(placeholder, () => `{${value++}}`);
    });
    return translation ? parts.join('') : `⟦${parts.join('')}⟧`;
  };
  const result: Catalog = {};
  for (const message of messagesFor(language, source)) {
    const category = pluralCategories(language).find((end) => message.name.endsWith(`.${end}`));
    if (!category) result[message.name] = text(message);
    else {
      const key = message.name.slice(0, -category.length) + 'other';
      result[key] = { ...(result[key] as object), [category]: text(message) };
    }
  }
  return result;
}

const readAllowList = async (folder: string): Promise<AllowList> =>
  JSON.parse(await readFile(join(root, folder, 'same-as-english.json'), 'utf8'));

export interface LocaleOptions {
  /** Whether the pseudo-locale is to be one of the languages. */
  pseudo?: boolean;
  /** Whether somebody is at work on the messages: what has no translation yet is only said. */
  draft?: boolean;
}

/**
 * Checks the translations and writes .generated/.
 *
 * @throws where a translation is missing or wrong, naming each.
 */
export async function buildLocales({ pseudo, draft }: LocaleOptions = {}): Promise<void> {
  const catalogues = readCatalogues();
  const checked = await Promise.all(catalogues.map(check));
  const wrong = checked.flatMap(({ wrong }) => wrong);
  const missing = checked.flatMap(({ missing }) => missing);
  if (draft) sayMissing(missing);
  else wrong.push(...missing);
  if (wrong.length > 0)
    throw new Error(
      `${wrong.join('\n')}\nBring locales/ up to date with: npm run localize -- --extract`,
    );
  const [widgets, builder] = catalogues.map(translated);
  const { languages } = catalogues[0]!;
  await writeWidgets(widgets!, pseudo ? [...languages, pseudoLanguage] : languages);
  await writeBuilder(builder!);
  for (const { folder, source } of catalogues)
    console.log(`${folder}: ${source.length} messages, in ${languages.length + 1} languages`);
}

/** What is wrong with the translations, and what has none. */
async function check({ folder, localizer, languages, source }: Catalogue) {
  const { translations } = localizer.readTranslationsSync();
  const allowed = await readAllowList(folder);
  const of = (language: string) => translations.get(language as never) ?? [];
  return {
    wrong: languages.flatMap((language) =>
      problems(language, source, of(language), allowed[language]),
    ),
    missing: languages.flatMap((language) => untranslated(language, source, of(language))),
  };
}

/** The texts of each language, and of the pseudo-locale. */
function translated({ localizer, languages, source }: Catalogue): Record<string, Catalog> {
  const { translations } = localizer.readTranslationsSync();
  const pseudo = pseudoMessages(messagesFor(pseudoLanguage, source));
  return Object.fromEntries([
    [pseudoLanguage, catalog(pseudoLanguage, source, pseudo)],
    ...languages.map((language) => [
      language,
      catalog(language, source, translations.get(language as never) ?? []),
    ]),
  ]);
}

function sayMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  const names = new Set(missing.map((line) => line.split(': ')[1]!));
  console.warn(
    `Without a translation, and shown in English as ⟦…⟧: ${[...names].join(', ')} (${missing.length} in all). npm run check names each.`,
  );
}

const out = join(root, '.generated');

async function write(path: string, text: string): Promise<void> {
  const file = join(out, path);
  const content = `// Made by npm run localize from locales/.\n${text}`;
  await mkdir(dirname(file), { recursive: true });
  // What has not changed is left alone: whoever watches would build anew.
  if ((await readFile(file, 'utf8').catch(() => '')) !== content) await writeFile(file, content);
}

/** The widgets' modules; of the pseudo-locale only its own, which no source imports. */
async function writeWidgets(
  texts: Readonly<Record<string, Catalog>>,
  languages: readonly string[],
): Promise<void> {
  const english = builtFormats('en');
  for (const [language, messages] of Object.entries(texts)) {
    const own = language === pseudoLanguage ? pseudoFormatsOf(english) : builtFormats(language);
    const translation: Translation = { messages, ...own };
    await write(
      `locales/${language}.ts`,
      `import type { Translation } from '../../src/i18n/messages.ts';
export default ${JSON.stringify(translation, null, 2)} as Translation;\n`,
    );
  }
  await write(
    'english.ts',
    `import type { Translation } from '../src/i18n/messages.ts';
/** What is particular to English, whose messages stand in the sources. */
export const english: Omit<Translation, 'messages'> = ${JSON.stringify(english, null, 2)};\n`,
  );
  await write(
    'catalogs.ts',
    `import type { Translation } from '../src/i18n/messages.ts';
export const catalogs: Record<string, () => Promise<{ default: Translation }>> = {
${languages.map((language) => `  ${language}: () => import('./locales/${language}.ts'),\n`).join('')}};
`,
  );
  await write(
    'languages.ts',
    `/** Languages with messages of their own, besides English. */
export const languages: string[] = '${languages.join(' ')}'.split(' ');
`,
  );
  await write(
    'pseudo.ts',
    `import { catalogs } from './catalogs.ts';
import { languages } from './languages.ts';
/** The pseudo-locale, for tests and Storybook: nothing that is published imports this. */
export const pseudoLanguage = '${pseudoLanguage}';
catalogs[pseudoLanguage] = () => import('./locales/${pseudoLanguage}.ts');
if (!languages.includes(pseudoLanguage)) languages.push(pseudoLanguage);
`,
  );
}

type Built = Omit<Translation, 'messages'>;

const pseudoFormatsOf = ({ formats, ...names }: Built): Built => ({
  ...names,
  formats: pseudoFormats(formats),
  countries: [],
  countryNames: Object.fromEntries(
    Object.entries(names.countryNames).map(([code, name]) => [code, pseudo(name)]),
  ),
});

/** The builder's modules: messages alone. It has the rest from the widgets. */
async function writeBuilder(texts: Readonly<Record<string, Catalog>>): Promise<void> {
  const languages = Object.keys(texts).filter((language) => language !== pseudoLanguage);
  for (const language of languages)
    await write(
      `builder/${language}.ts`,
      `import type { Messages } from '../../src/i18n/messages.ts';
export default ${JSON.stringify(texts[language], null, 2)} as Messages;\n`,
    );
  await write(
    'builder/catalogs.ts',
    `import type { Messages } from '../../src/i18n/messages.ts';
export const builderCatalogs: Record<string, () => Promise<{ default: Messages }>> = {
${languages.map((language) => `  ${language}: () => import('./${language}.ts'),\n`).join('')}};
`,
  );
}
