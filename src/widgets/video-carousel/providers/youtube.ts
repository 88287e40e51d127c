import type { Heard, Provider } from './provider.ts';

const host = /^((\w+\.)?youtube(-nocookie)?\.com|youtu\.be)$/;
const video = /^[\w-]{11}$/;
const list = /^[\w-]+$/;
// Stands where the id of a video stands, and is as long as one.
const series = 'videoseries';

/** Where an address has the id of its video: after these words in its path … */
const words = ['embed', 'shorts', 'live', 'watch', 'v', 'e', 'vi'];
/** … or, with one of these paths, as `v` in its query. */
const pathsWithQuery = ['/', '/watch', '/watch/'];

/**
 * YouTube, always by its host without cookies. Its players speak the protocol of the IFrame API
 * (https://developers.google.com/youtube/iframe_api_reference): JSON texts.
 */
export const youtube: Provider = (given) => {
  // Old share links carry the real address within: `/attribution_link?u=%2Fwatch%3Fv%3D…`.
  const address = new URL(given.searchParams.get('u') ?? given, given);
  if (!host.test(address.hostname) || !host.test(given.hostname)) return undefined;
  const id = videoOf(address) ?? series;
  const listed = id === series ? address.searchParams.get('list') : null;
  if (id === series && !(listed && list.test(listed))) return undefined;
  return {
    platform: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    frame: (language, page) => {
      const options = new URLSearchParams({
        autoplay: '1',
        playsinline: '1',
        rel: '0',
        start: String(startOf(address)),
        hl: language,
        cc_lang_pref: language,
        cc_load_policy: '1',
        enablejsapi: '1',
        origin: page,
        ...(listed && { list: listed }),
      });
      return `/embed/${id}?${options}`;
    },
    hello: [
      message({ event: 'listening' }),
      command('addEventListener', 'onStateChange'),
      command('addEventListener', 'onError'),
      command('playVideo'),
    ],
    pause: command('pauseVideo'),
    heard: ({ event, info }) =>
      event === 'onError'
        ? 'error'
        : states.get(event === 'onStateChange' ? info : Object(info).playerState),
  };
};

function videoOf({ hostname, pathname, searchParams }: URL): string | undefined {
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const id =
    hostname === 'youtu.be'
      ? first
      : pathsWithQuery.includes(pathname)
        ? (searchParams.get('v') ?? '')
        : words.includes(first)
          ? second
          : '';
  return video.test(id) ? id : undefined;
}

/** Seconds, of `t=90`, `t=90s`, `t=1m30s` or `start=90`, in the query or after the hash. */
function startOf({ searchParams, hash }: URL): number {
  const inHash = new URLSearchParams(hash.slice(1));
  const wishes = [searchParams.get('t'), searchParams.get('start'), inHash.get('t')];
  for (const wish of wishes) {
    const [, hours = 0, minutes = 0, seconds = 0] =
      /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(wish ?? '') ?? [];
    const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (start > 0) return start;
  }
  return 0;
}

const message = (content: object) => JSON.stringify({ id: 1, channel: 'widget', ...content });

const command = (func: string, argument = '') =>
  message({ event: 'command', func, args: [argument] });

const states = new Map<unknown, Heard>([
  [0, 'end'],
  [1, 'play'],
  [2, 'pause'],
]);
