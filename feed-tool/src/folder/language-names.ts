/** Languages by what people call them. */
import { languages } from '../../../.generated/languages.ts';
import { languageFault } from '../../../scripts/feed-check/languages.ts';

/** `sv` for "swedish", "Svenska", "declaration_sv" and "SE": a guess to offer, and never to follow. */
export function languageMeant(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .split(/[\s._-]+/)
    .reverse();
  const all = ['en', ...languages];
  for (const word of words) {
    const called = all.find((tag) =>
      ['en', tag].some(
        (inLanguage) =>
          new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag)?.toLowerCase() === word,
      ),
    );
    if (called) return called;
    if (all.includes(word)) return word;
    const ofCountry = /^[a-z]{2}$/.test(word) && /write (\S+) for/.exec(languageFault(word) ?? '');
    if (ofCountry) return ofCountry[1];
  }
  return undefined;
}
