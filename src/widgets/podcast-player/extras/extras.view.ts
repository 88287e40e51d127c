import { formatNumber } from '../../../i18n/format.ts';
import { msg } from '../../../i18n/messages.ts';
import type { PodcastView } from '../podcast-player.view.ts';

export const close = () =>
  msg('Close', { id: 'podcast.close', desc: 'Button that closes the list of keys.' });

/** The keys that work, as the help shows them. */
export const keys = ({ play, pause, back, forward, mute }: PodcastView['words']) => {
  const percent = (share: number) => formatNumber(share, { style: 'percent' });
  return [
    [
      `K, ${msg('space', { id: 'podcast.key.space', desc: 'Name of the space bar.' })}`,
      `${play} / ${pause}`,
    ],
    ['J, ←', back],
    ['L, →', forward],
    ['M', mute],
    [
      'Home, 0',
      msg('To the beginning', { id: 'podcast.key.home', desc: 'What the key “Home” does.' }),
    ],
    ['1–9', `${percent(0.1)}–${percent(0.9)}`],
    ['End', msg('To the end', { id: 'podcast.key.end', desc: 'What the key “End” does.' })],
  ] as const;
};
