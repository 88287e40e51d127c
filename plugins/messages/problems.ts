import type { Message } from '@lit/localize-tools/lib/messages.js';
import { messagesFor, pluralCategories } from './plurals.ts';
import { placeholders, plainText, type SourceMessage } from './sources.ts';
import { sameAsEnglish, textProblems, type AllowList } from './text.ts';

/** A translation, where there is one that says something. */
export function translationOf(name: string, translated: readonly Message[]): Message | undefined {
  const target = translated.find((message) => message.name === name);
  return target && plainText(target).trim() ? target : undefined;
}

/** What a language has no translation of. */
export const untranslated = (
  language: string,
  source: readonly SourceMessage[],
  translated: readonly Message[],
): string[] =>
  messagesFor(language, source)
    .filter(({ name }) => !translationOf(name, translated))
    .map(({ name }) => `${language}: ${name}: has no translation`);

/**
 * What is wrong with the translations that a language has; empty when nothing is.
 *
 * @param allowed - why some messages are the same as in English: a reason by the message's id.
 */
export function problems(
  language: string,
  source: readonly SourceMessage[],
  translated: readonly Message[],
  allowed: AllowList[string] = {},
): string[] {
  const needed = messagesFor(language, source);
  const names = new Set(needed.map((message) => message.name));
  const found: string[] = [];
  for (const message of needed) {
    const { name } = message;
    const target = translationOf(name, translated);
    if (!target) continue;
    const text = plainText(target);
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
  for (const { name } of translated)
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
