import { formatNumber } from '../../../i18n/format.ts';
import { msg, str } from '../../../i18n/messages.ts';
import type { Problem } from '../../../cues/cues.ts';

export const problems: Record<Problem, () => string> = {
  refused: () =>
    msg('This text cannot be read on this page.', {
      id: 'podcast.text.refused',
      desc: 'Of a transcript or a list of chapters whose server does not let this site read it. A link to it follows.',
    }),
  missing: () =>
    msg('This text is no longer available.', {
      id: 'podcast.text.missing',
      desc: 'Of a transcript or a list of chapters that the server does not have.',
    }),
  empty: () =>
    msg('This text is empty.', {
      id: 'podcast.text.empty',
      desc: 'Of a transcript or a list of chapters with nothing in it.',
    }),
  broken: () =>
    msg('This text is damaged.', {
      id: 'podcast.text.broken',
      desc: 'Of a transcript or a list of chapters that is not in a format we can read.',
    }),
};

export const open = () =>
  msg('Open the file', {
    id: 'podcast.text.open',
    desc: 'Link to a transcript that cannot be shown.',
  });
export const search = () =>
  msg('Search the text', {
    id: 'podcast.text.search',
    desc: 'Name of the field that searches a transcript.',
  });
export const found = (count: number) =>
  msg(str`Found: ${formatNumber(count)}`, {
    id: 'podcast.text.found',
    desc: 'How many paragraphs of a transcript have what is searched for.',
  });
export const language = () =>
  msg('Language', {
    id: 'podcast.text.language',
    desc: 'Name of the choice of a transcript’s language.',
  });
