/**
 * Messages: from the sources to XLIFF (`--extract`), and from XLIFF to what the widgets load.
 *
 *     npm run localize               checks locales/*.xlf and writes .generated/
 *     npm run localize -- --extract  first brings locales/*.xlf up to date with the sources
 *
 * localize-tools reads the sources and the XLIFF; it knows no plurals and lets a missing translation
 * through, so both are ours. What is asked of a text stands in `localize/text.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { XliffFormatter } from '@lit/localize-tools/lib/formatters/xliff.js';
import type { Message, ProgramMessage } from '@lit/localize-tools/lib/messages.js';
import { inEurope } from '../src/i18n/messages.ts';
import { pseudoLanguage, pseudoMessages } from './localize/pseudo.ts';
import { sameAsEnglish, textProblems, type AllowList } from './localize/text.ts';

/** Only what these functions read of a message that localize-tools extracted. */
export type SourceMessage = Pick<ProgramMessage, 'name' | 'contents' | 'desc'>;
/**
 * Texts by message id, with `{0}`, `{1}` … where the values of the source's template go. A message for a number
 * stands under its id that ends in `.other`, with one text for each plural category of the language.
 */
export type Catalog = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

const root = new URL('../', import.meta.url);
const placeholder = /\$\{[^}]*\}/g;

/** The plural categories of a language, as CLDR has them for whole and decimal numbers. */
export function pluralCategories(language: string): Intl.LDMLPluralRule[] {
  return new Intl.PluralRules([inEurope(language), 'en']).resolvedOptions().pluralCategories;
}

/**
 * The messages a language needs: a message whose id ends in `.one` or `.other` becomes one message for
 * each plural category of that language, with the source text of `.other` where English has no such form.
 */
export function messagesFor(
  language: string,
  source: readonly SourceMessage[],
): readonly SourceMessage[] {
  const byName = new Map(source.map((message) => [message.name, message]));
  return source.flatMap((message) => {
    if (message.name.endsWith('.one')) return [];
    if (!message.name.endsWith('.other')) return [message];
    const stem = message.name.slice(0, -'other'.length);
    return pluralCategories(language).map((category) => ({
      ...(byName.get(stem + category) ?? message),
      name: stem + category,
      desc: `${message.desc ?? ''} Plural category “${category}”, for numbers such as ${examples(language, category)}.`,
    }));
  });
}

function examples(language: string, category: Intl.LDMLPluralRule): string {
  const rules = new Intl.PluralRules([inEurope(language), 'en']);
  const numbers = [...Array(201).keys(), 1000, 1_000_000, 0.5, 1.5];
  return numbers
    .filter((number) => rules.select(number) === category)
    .slice(0, 4)
    .join(', ');
}

/**
 * What is wrong with a language's translations; empty when nothing is.
 *
 * @param allowed - why some messages are the same as in English: a reason by the message's id.
 */
export function problems(
  language: string,
  source: readonly SourceMessage[],
  translated: readonly Message[],
  allowed: AllowList[string] = {},
): string[] {
  const targets = new Map(translated.map((message) => [message.name, message]));
  const needed = messagesFor(language, source);
  const names = new Set(needed.map((message) => message.name));
  const found: string[] = [];
  for (const message of needed) {
    const { name } = message;
    const target = targets.get(name);
    const text = target && plainText(target);
    if (!target || !text?.trim()) {
      found.push(`${name}: has no translation`);
      continue;
    }
    if (placeholders(message) !== placeholders(target))
      found.push(
        `${name}: has the placeholders [${placeholders(target)}], the source [${placeholders(message)}]`,
      );
    for (const problem of textProblems(language, text)) found.push(`${name}: ${problem}`);
    const same = sameAsEnglish(text, englishTexts(name, source));
    if (same && !allowed[name])
      found.push(
        `${name}: is the same as in English, “${text}”. If that is right, say why in locales/same-as-english.json`,
      );
    if (!same && name in allowed)
      found.push(
        `${name}: is no longer the same as in English; locales/same-as-english.json says so`,
      );
  }
  for (const name of targets.keys())
    if (!names.has(name))
      found.push(
        `${name}: is not in the sources, or not a plural category of the language (${pluralCategories(language).join(', ')})`,
      );
  for (const name of Object.keys(allowed))
    if (!names.has(name))
      found.push(`${name}: is not in the sources, but in locales/same-as-english.json`);
  if (needed.length === 0) found.push('there is no message at all: did an import not resolve?');
  return found.map((problem) => `${language}: ${problem}`);
}

/** The English text that a message has; both forms where it is one of a number. */
function englishTexts(name: string, source: readonly SourceMessage[]): string[] {
  const stem = name.replace(/\.(zero|one|two|few|many|other)$/, '');
  return source
    .filter((message) => [name, `${stem}.one`, `${stem}.other`].includes(message.name))
    .map(plainText);
}

const plainText = (message: Pick<Message, 'contents'>) =>
  message.contents.map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');

/** The placeholders of a message in an order that does not depend on where they stand. */
const placeholders = (message: Pick<Message, 'contents'>) =>
  message.contents
    .flatMap((part) => (typeof part === 'string' ? [] : [`${part.index} ${part.untranslatable}`]))
    .sort()
    .join(', ');

/** Turns `${count} of ${total}` into `{0} of {1}`, numbered as in the source, whatever the order here. */
export function catalog(
  language: string,
  source: readonly SourceMessage[],
  translated: readonly Message[],
): Catalog {
  const targets = new Map(translated.map((message) => [message.name, message]));
  const text = (message: SourceMessage) => {
    const firstValue = new Map<number, number>();
    let values = 0;
    for (const part of message.contents) {
      if (typeof part === 'string') continue;
      firstValue.set(part.index, values);
      values += part.untranslatable.match(placeholder)?.length ?? 0;
    }
    const parts = (targets.get(message.name) ?? message).contents.map((part) => {
      if (typeof part === 'string') return part;
      let value = firstValue.get(part.index) ?? 0;
      return part.untranslatable.replace(placeholder, () => `{${value++}}`);
    });
    return parts.join('');
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

/** Reads sources and XLIFF. Throws where the sources cannot be read or hold no message. */
export function readMessages() {
  const config = JSON.parse(readFileSync(new URL('lit-localize.json', root), 'utf8'));
  const localizer = new RuntimeLitLocalizer({
    ...config,
    baseDir: root.pathname,
    resolve: (path: string) => new URL(path, root).pathname,
  });
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0)
    throw new Error(errors.map((error) => JSON.stringify(error.messageText)).join('\n'));
  if (messages.length === 0)
    throw new Error('Extracted 0 messages: the type of msg() does not resolve.');
  const withoutDescription = messages.filter((message) => !message.desc);
  if (withoutDescription.length > 0)
    throw new Error(
      `Messages without a description: ${withoutDescription.map(({ name }) => name).join(', ')}`,
    );
  const languages: string[] = config.targetLocales;
  return { config, localizer, languages, source: messages as readonly SourceMessage[] };
}

const readAllowList = (): AllowList =>
  JSON.parse(readFileSync(new URL('locales/same-as-english.json', root), 'utf8'));

async function extract() {
  const { config, localizer, languages, source } = readMessages();
  const { translations } = localizer.readTranslationsSync();
  for (const language of languages) {
    const formatter = new XliffFormatter({
      ...config,
      targetLocales: [language],
      resolve: (path: string) => new URL(path, root).pathname,
    });
    await formatter.writeOutput(
      messagesFor(language, source) as ProgramMessage[],
      translations as never,
    );
  }
}

/**
 * Checks the translations, writes .generated/ and gives every catalog by language.
 *
 * @param pseudo - whether the pseudo-locale is to be one of them.
 */
export async function buildLocales(pseudo = false): Promise<Record<string, Catalog>> {
  const { localizer, languages, source } = readMessages();
  const { translations } = localizer.readTranslationsSync();
  const allowed = readAllowList();
  const wrong = languages.flatMap((language) =>
    problems(
      language,
      source,
      translations.get(language as never) ?? [],
      allowed[language] as AllowList[string] | undefined,
    ),
  );
  if (wrong.length > 0)
    throw new Error(
      `${wrong.join('\n')}\nBring locales/*.xlf up to date with: npm run localize -- --extract`,
    );
  const catalogs: Record<string, Catalog> = {};
  for (const language of languages)
    catalogs[language] = catalog(language, source, translations.get(language as never) ?? []);
  const pseudoCatalog = catalog(
    pseudoLanguage,
    source,
    pseudoMessages(messagesFor(pseudoLanguage, source)),
  );
  await writeGenerated(
    { ...catalogs, [pseudoLanguage]: pseudoCatalog },
    pseudo ? [...languages, pseudoLanguage] : languages,
  );
  console.log(`${source.length} messages in English and ${languages.length} translation(s)`);
  return pseudo ? { ...catalogs, [pseudoLanguage]: pseudoCatalog } : catalogs;
}

/** The modules that sources import; of the pseudo-locale only its own, which no source imports. */
async function writeGenerated(
  catalogs: Record<string, Catalog>,
  languages: readonly string[],
): Promise<void> {
  const out = new URL('.generated/', root);
  await mkdir(new URL('locales/', out), { recursive: true });
  const write = (path: string, text: string) =>
    writeFile(new URL(path, out), `// Made by npm run localize from locales/*.xlf.\n${text}`);
  for (const [language, texts] of Object.entries(catalogs))
    await write(
      `locales/${language}.ts`,
      `export default ${JSON.stringify(texts, null, 2)} as Record<string, string | Record<string, string>>;\n`,
    );
  await write(
    'catalogs.ts',
    `import type { Messages } from '../src/i18n/messages.ts';
export const catalogs: Record<string, () => Promise<{ default: Messages }>> = {
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

if (import.meta.main) {
  try {
    if (process.argv.includes('--extract')) await extract();
    await buildLocales();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
