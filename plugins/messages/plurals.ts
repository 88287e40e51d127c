import { inEurope } from '../../src/i18n/formats.ts';
import type { SourceMessage } from './sources.ts';

const inOrder: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural categories of a language, as CLDR has them for whole and decimal numbers, in CLDR's order. */
export function pluralCategories(language: string): Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules([inEurope(language), 'en']);
  // Engines have orders of their own, and what is built must not depend on the one that builds.
  const { pluralCategories } = rules.resolvedOptions();
  return inOrder.filter((category) => pluralCategories.includes(category));
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
