import { formatPercent } from '../../../i18n/format.ts';
import { msg } from '../../../i18n/messages.ts';
import type { PodcastView } from '../podcast-player.view.ts';

export const close = () =>
  msg('Close', { id: 'podcast.close', desc: 'Button that closes the list of keys.' });

export const copied = () =>
  msg('The address has been copied.', {
    id: 'podcast.copied',
    desc: 'After the button “Copy link to this moment”.',
  });
export const gone = () =>
  msg('The recording is no longer available.', {
    id: 'podcast.gone',
    desc: 'The server has no such file.',
  });
export const format = () =>
  msg('This browser cannot play the recording. You can download it.', {
    id: 'podcast.format',
    desc: 'The file is in a format that the browser does not know.',
  });

/** The keys that work, as the help shows them. */
export const keys = ({ play, pause, back, forward, mute }: PodcastView['words']) => {
  return [
    [
      `K, ${msg('space', { id: 'podcast.key.space', desc: 'Name of the space bar.' })}`,
      `${play} / ${pause}`,
    ],
    ['J, ←', back],
    ['L, →', forward],
    ['M', mute],
    [
      `${msg('Home', { id: 'podcast.key.home-name', desc: 'Name of the key “Home”, as it is on keyboards: “Pos1” in German.' })}, 0`,
      msg('To the beginning', { id: 'podcast.key.home', desc: 'What the key “Home” does.' }),
    ],
    ['1–9', `${formatPercent(0.1)}–${formatPercent(0.9)}`],
    [
      msg('End', {
        id: 'podcast.key.end-name',
        desc: 'Name of the key “End”, as it is on keyboards: “Ende” in German.',
      }),
      msg('To the end', { id: 'podcast.key.end', desc: 'What the key “End” does.' }),
    ],
  ] as const;
};
