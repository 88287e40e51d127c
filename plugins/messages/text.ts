/** What is asked of a translated text, whatever it says. */

/** Why a message is the same as in English, by language and message id. */
export type AllowList = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Quotation marks of each language, as the Union's institutions print them: outer ones first, then inner ones. */
const quotationMarks: Readonly<Record<string, string>> = {
  bg: '„“’',
  cs: '„“‚‘’',
  da: '»«”’',
  de: '„“‚‘’',
  el: '«»“”’',
  en: '‘’“”',
  es: '«»“”‘’',
  et: '„“‘’',
  fi: '”’',
  fr: '«»“”’',
  ga: '‘’“”',
  hr: '„”‘’',
  hu: '„”»«’',
  it: '«»“”‘’',
  lt: '„“‚‘’',
  lv: '“”„‘’',
  mt: '“”‘’',
  nl: '„”“‘’',
  pl: '„”«»’',
  pt: '«»“”‘’',
  ro: '„”«»’',
  sk: '„“‚‘’',
  sl: '„“»«‚‘’',
  sv: '”’',
};
const anyQuotationMark = /["'„“”«»‚‘’‹›´`]/g;

/** What is wrong with a text of a language; empty when nothing is. */
export function textProblems(language: string, text: string): string[] {
  const found: string[] = [];
  const own = quotationMarks[language];
  // Placeholders hold code, and so do attributes and addresses.
  const words = text.replace(/\$\{[^}]*\}|\b[\w-]+="[^"]*"|\bhttps?:(?:\/\/)?|\?\w+-\w+/g, '{}');
  if (text !== text.trim()) found.push('begins or ends with a space');
  if (/\s\s/.test(words)) found.push('has two spaces in a row');
  if (words.includes('...')) found.push('has three dots for an ellipsis (…)');
  if (text !== text.normalize('NFC')) found.push('is not in Unicode’s composed form (NFC)');
  for (const [mark] of words.matchAll(anyQuotationMark))
    if (/["'´`]/.test(mark) || (own && !own.includes(mark)))
      found.push(
        `has ${mark} for a quotation mark or apostrophe; the language has ${own ?? '“”‘’'}`,
      );
  const mixed =
    /[\p{sc=Latin}][\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}][\p{sc=Latin}]/u.exec(
      words,
    );
  if (mixed) found.push(`mixes alphabets within a word (“${mixed[0]}”)`);
  if (language === 'fr' && /[^\u00a0\u202f{][;:!?»]|«[^\u00a0\u202f]/.test(words))
    found.push('needs a no-break space before ; : ! ? » and after «');
  if (language === 'ro' && /[şţŞŢ]/.test(words))
    found.push('has letters with a cedilla; Romanian has ș and ț, with a comma');
  return found;
}

/** Whether a translation is an English text unchanged. A text without any word is the same in every language. */
export function sameAsEnglish(text: string, english: readonly string[]): boolean {
  const hasWords = /\p{L}/u.test(text.replace(/\$\{[^}]*\}/g, ''));
  return hasWords && english.some((one) => one.toLowerCase() === text.toLowerCase());
}
