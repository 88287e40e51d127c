/** From XLIFF to the modules in `.generated/` that the sources import. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '@lit/localize-tools/lib/messages.js';
import type { Translation } from '../../src/i18n/messages.ts';
import { builtFormats } from './formats.ts';
import { messagesFor, pluralCategories } from './plurals.ts';
import { problems, translationOf, untranslated } from './problems.ts';
import { pseudoFormats, pseudoLanguage, pseudoMessages } from './pseudo.ts';
import { readMessages, root, type SourceMessage } from './sources.ts';
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

const readAllowList = async (): Promise<AllowList> =>
  JSON.parse(await readFile(join(root, 'locales/same-as-english.json'), 'utf8'));

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
  const { localizer, languages, source } = readMessages();
  const { translations: targets } = localizer.readTranslationsSync();
  const allowed = await readAllowList();
  const translated = (language: string) => targets.get(language as never) ?? [];
  const wrong = languages.flatMap((language) =>
    problems(language, source, translated(language), allowed[language]),
  );
  const missing = languages.flatMap((language) =>
    untranslated(language, source, translated(language)),
  );
  if (draft) sayMissing(missing);
  else wrong.push(...missing);
  if (wrong.length > 0)
    throw new Error(
      `${wrong.join('\n')}\nBring locales/*.xlf up to date with: npm run localize -- --extract`,
    );
  const english = builtFormats('en');
  const translations: Record<string, Translation> = {
    [pseudoLanguage]: {
      messages: catalog(
        pseudoLanguage,
        source,
        pseudoMessages(messagesFor(pseudoLanguage, source)),
      ),
      formats: pseudoFormats(english.formats),
      countries: [],
      languages: english.languages,
    },
  };
  for (const language of languages)
    translations[language] = {
      messages: catalog(language, source, translated(language)),
      ...builtFormats(language),
    };
  await writeGenerated(english, translations, pseudo ? [...languages, pseudoLanguage] : languages);
  console.log(`${source.length} messages in English and ${languages.length} translation(s)`);
}

function sayMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  const names = new Set(missing.map((line) => line.split(': ')[1]!));
  console.warn(
    `Without a translation, and shown in English as ⟦…⟧: ${[...names].join(', ')} (${missing.length} in all). npm run check names each.`,
  );
}

/** The modules that sources import; of the pseudo-locale only its own, which no source imports. */
async function writeGenerated(
  english: Omit<Translation, 'messages'>,
  translations: Readonly<Record<string, Translation>>,
  languages: readonly string[],
): Promise<void> {
  const out = join(root, '.generated');
  await mkdir(join(out, 'locales'), { recursive: true });
  const write = async (path: string, text: string) => {
    const file = join(out, path);
    const content = `// Made by npm run localize from locales/*.xlf.\n${text}`;
    // What has not changed is left alone: whoever watches would build anew.
    if ((await readFile(file, 'utf8').catch(() => '')) !== content) await writeFile(file, content);
  };
  for (const [language, translation] of Object.entries(translations))
    await write(
      `locales/${language}.ts`,
      `import type { Translation } from '../../src/i18n/messages.ts';
export default ${JSON.stringify(translation, null, 2)} as Translation;\n`,
    );
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
