import type { Heard, Provider } from './provider.ts';

const host = /^(\w+\.)?vimeo\.com$/;
const secretPart = /^[\da-f]{6,}$/;

/** What an address may have before the number of its video. `*` is a name, `#` a number. */
const forms = [
  '',
  'video',
  'manage/videos',
  'groups/*/videos',
  'channels/*',
  'ondemand/*',
  'album/#/video',
  'showcase/#/video',
].map((form) => new RegExp(`^${form.replace('*', '[^/]+').replace('#', '\\d+')}$`));

/**
 * Vimeo, asked not to track. An unlisted video's address holds a second, secret part. Its players speak as
 * https://github.com/vimeo/player.js does; their language is the browser's, only captions can be asked for.
 */
export const vimeo: Provider = ({ hostname, pathname, searchParams, hash }) => {
  if (!host.test(hostname)) return undefined;
  const parts = pathname.replace(/\/$/, '').split('/').slice(1);
  const last = parts.at(-1) ?? '';
  // A secret part may be digits alone: it is one where what stands before it is a video.
  const inPath = secretPart.test(last) && isVideo(parts.slice(0, -1)) ? parts.pop() : undefined;
  if (!isVideo(parts)) return undefined;
  const inQuery = /^\w+/.exec(searchParams.get('h') ?? '')?.[0];
  const secret = inPath ?? inQuery;
  return {
    platform: 'Vimeo',
    origin: 'https://player.vimeo.com',
    frame: (language) => {
      const options = new URLSearchParams({
        autoplay: '1',
        playsinline: '1',
        dnt: '1',
        texttrack: language,
        ...(secret && { h: secret }),
      });
      return `/video/${parts.at(-1)}?${options}${hash}`;
    },
    hello: [
      ...[...states.keys()].map((value) => ({ method: 'addEventListener', value })),
      { method: 'play' },
    ],
    pause: { method: 'pause' },
    heard: ({ event }) => states.get(event),
  };
};

function isVideo(parts: readonly string[]): boolean {
  const before = parts.slice(0, -1).join('/');
  return /^\d+$/.test(parts.at(-1) ?? '') && forms.some((form) => form.test(before));
}

const states = new Map<unknown, Heard>([
  ['play', 'play'],
  ['pause', 'pause'],
  ['ended', 'end'],
]);
