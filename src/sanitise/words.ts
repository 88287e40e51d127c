import { currentLocale, msg } from '../i18n/messages.ts';

/** What stands in a text in place of what is not shown there, in the visitor's language. */
export interface Words {
  /** Language of these words, a BCP 47 tag. */
  readonly lang: string;
  /** "Picture:", before what it shows; and so on. */
  readonly picture: string;
  readonly video: string;
  readonly audio: string;
  readonly page: string;
  /** Name of the link that leads back to where another one led away from. */
  readonly back: string;
  /** Above a table that is wider than its place. */
  readonly wide: string;
}

/** Called while a widget renders, so that messages have their locale. */
export const words = (): Words => ({
  lang: currentLocale().tag,
  picture: msg('Picture:', {
    id: 'text.picture',
    desc: 'In a text, in place of a picture, before what the picture shows: “Picture: Map of regions”.',
  }),
  video: msg('Video:', {
    id: 'text.video',
    desc: 'In a text, in place of a video, before its title or the name of its file.',
  }),
  audio: msg('Audio:', {
    id: 'text.audio',
    desc: 'In a text, in place of a sound recording, before its title or the name of its file.',
  }),
  page: msg('Embedded content:', {
    id: 'text.page',
    desc: 'In a text, in place of a map, a form or a part of another site, before its title or address.',
  }),
  back: msg('Back', {
    id: 'text.back',
    desc: 'Name of a link under a footnote, for screen readers: leads back to the place in the text that led here.',
  }),
  wide: msg('Scroll sideways to see the whole table.', {
    id: 'text.wide',
    desc: 'Above a table in a text that is wider than the page has room for.',
  }),
});
