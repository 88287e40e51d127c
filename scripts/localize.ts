/**
 * Messages: from the sources to XLIFF (`--extract`), and from XLIFF to what the widgets load.
 *
 *     npm run localize               checks locales/*.xlf and writes .generated/
 *     npm run localize -- --extract  first brings locales/*.xlf up to date with the sources
 *
 * localize-tools reads the sources and the XLIFF; it knows no plurals and lets a missing translation
 * through, so both are ours.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { XliffFormatter } from '@lit/localize-tools/lib/formatters/xliff.js';
import type { Message, ProgramMessage } from '@lit/localize-tools/lib/messages.js';

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
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
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
  const rules = new Intl.PluralRules(language);
  const numbers = [...Array(201).keys(), 1000, 1_000_000, 0.5, 1.5];
  return numbers
    .filter((number) => rules.select(number) === category)
    .slice(0, 4)
    .join(', ');
}

/** What is wrong with a language's translations; empty when nothing is. */
export function problems(
  language: string,
  source: readonly SourceMessage[],
  translated: readonly Message[],
): string[] {
  const targets = new Map(translated.map((message) => [message.name, message]));
  const needed = messagesFor(language, source);
  const names = new Set(needed.map((message) => message.name));
  const found: string[] = [];
  for (const message of needed) {
    const target = targets.get(message.name);
    const text = target && plainText(target);
    if (!target || !text?.trim()) found.push(`${message.name}: has no translation`);
    else if (placeholders(message) !== placeholders(target))
      found.push(
        `${message.name}: has the placeholders [${placeholders(target)}], the source [${placeholders(message)}]`,
      );
  }
  for (const name of targets.keys())
    if (!names.has(name)) found.push(`${name}: is not in the sources (or not a plural category)`);
  if (needed.length === 0) found.push('there is no message at all: did an import not resolve?');
  return found.map((problem) => `${language}: ${problem}`);
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

/** Checks the translations, writes .generated/ and gives every catalog by language. */
export async function buildLocales(): Promise<Record<string, Catalog>> {
  const { localizer, languages, source } = readMessages();
  const { translations } = localizer.readTranslationsSync();
  const wrong = languages.flatMap((language) =>
    problems(language, source, translations.get(language as never) ?? []),
  );
  if (wrong.length > 0)
    throw new Error(
      `${wrong.join('\n')}\nBring locales/*.xlf up to date with: npm run localize -- --extract`,
    );
  const out = new URL('.generated/', root);
  await mkdir(new URL('locales/', out), { recursive: true });
  const generated = '// Made by npm run localize from locales/*.xlf.\n';
  const catalogs: Record<string, Catalog> = {};
  for (const language of languages) {
    const texts = (catalogs[language] = catalog(
      language,
      source,
      translations.get(language as never) ?? [],
    ));
    await writeFile(
      new URL(`locales/${language}.ts`, out),
      `${generated}export default ${JSON.stringify(texts, null, 2)};\n`,
    );
  }
  await writeFile(
    new URL('catalogs.ts', out),
    `${generated}import type { Messages } from '../src/i18n/messages.ts';\nexport const catalogs: Record<string, () => Promise<{ default: Messages }>> = {\n${languages
      .map((language) => `  ${language}: () => import('./locales/${language}.ts'),\n`)
      .join('')}};\n`,
  );
  await writeFile(
    new URL('languages.ts', out),
    `${generated}/** Languages with messages of their own, besides English. */\nexport const languages: readonly string[] = ${JSON.stringify(languages)};\n`,
  );
  console.log(`${source.length} messages in English and ${languages.length} translation(s)`);
  return catalogs;
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
