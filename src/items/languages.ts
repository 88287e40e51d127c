import { role, type Role } from '../feed/media.ts';
import type { Item } from '../feed/model.ts';
import { formatLanguage, formatList } from '../i18n/format.ts';
import { baseLanguage } from '../i18n/language.ts';
import { foreignLang, msg, str } from '../i18n/messages.ts';

/**
 * In which language a film or an episode is, and its captions and transcripts, in words; nothing where it is in the
 * page's own.
 */
export function languagesOf(item: Item, feedLanguage: string | undefined): string[] {
  const of = (...wanted: Role[]) => [
    ...new Set(
      (item.attachments ?? []).flatMap((attachment) => {
        const language = attachment._cohesion?.language;
        return language && wanted.includes(role(attachment)) ? baseLanguage(language) : [];
      }),
    ),
  ];
  const recorded = of('audio', 'video');
  // One that is recorded in several languages is played in the page's, where that is one of them.
  if (recorded.some((language) => !foreignLang(language))) return [];
  const spoken =
    recorded.length > 0 ? recorded : [baseLanguage(item.language ?? feedLanguage ?? '')];
  if (!spoken.every(foreignLang)) return [];
  const said = (languages: readonly string[], words: (names: string) => string) =>
    languages.length > 0 ? [words(formatList(languages.map(formatLanguage)))] : [];
  return [
    ...said(spoken, (names) =>
      msg(str`Language: ${names}`, {
        id: 'item.language',
        desc: 'Of a film or an episode that is not in the page’s language. The value is a language’s name, “English”, or a list.',
      }),
    ),
    ...said(of('captions'), (names) =>
      msg(str`Subtitles: ${names}`, {
        id: 'item.captions',
        desc: 'Of a film that is not in the page’s language. The value is a list of languages, “English and Swedish”.',
      }),
    ),
    ...said(of('transcript'), (names) =>
      msg(str`Transcript: ${names}`, {
        id: 'item.transcript',
        desc: 'Of an episode that is not in the page’s language: in which languages its text is. The value is a list of languages.',
      }),
    ),
  ];
}
