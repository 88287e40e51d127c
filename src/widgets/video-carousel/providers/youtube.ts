import type { Heard, Provider } from './provider.ts';

const host = /^((\w+\.)?youtube(-nocookie)?\.com|youtu\.be)$/;
const video = /^[\w-]{11}$/;
/** Words that stand where the id of a video stands, and are as long as one: what they play is named by a parameter. */
const named: Readonly<Record<string, 'list' | 'channel'>> = {
  videoseries: 'list',
  live_stream: 'channel',
};

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
  const found = videoOf(address) ?? liveOf(address) ?? listOf(address);
  if (!found) return undefined;
  const { id, more } = found;
  const end = secondsIn(address, ['end']);
  return {
    platform: 'YouTube',
    // A Short is as high as a phone.
    ...(/^\/shorts\//.test(address.pathname) && { ratio: 9 / 16 }),
    origin: 'https://www.youtube-nocookie.com',
    frame: (language, page) => {
      const options = new URLSearchParams({
        autoplay: '1',
        playsinline: '1',
        rel: '0',
        start: String(secondsIn(address, ['t', 'start'])),
        hl: language,
        cc_lang_pref: language,
        cc_load_policy: '1',
        enablejsapi: '1',
        origin: page,
        ...(end && { end: String(end) }),
        ...more,
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

/** Of a query or a fragment; many are written by hand, with `?` or `&amp;` for `&`, or a slash at the end. */
const parameters = (text: string) => new URLSearchParams(text.replace(/&amp;|[?#/]/g, '&'));

/** What is played, by its place in the embed's path and the parameters that it takes. */
interface Found {
  readonly id: string;
  readonly more?: Readonly<Record<string, string>>;
}

function videoOf({ hostname, pathname, search }: URL): Found | undefined {
  // `/embed/…&autoplay=1` is written by hand too.
  const [first = '', second = ''] = pathname.split(/[/&]/).filter(Boolean);
  const id =
    hostname === 'youtu.be'
      ? first
      : pathsWithQuery.includes(pathname)
        ? (parameters(search).get('v') ?? '')
        : words.includes(first)
          ? second
          : '';
  const parameter = Object.hasOwn(named, id) ? named[id]! : undefined;
  if (!parameter) return video.test(id) ? { id } : undefined;
  const value = parameters(search).get(parameter);
  return value && /^[\w-]+$/.test(value) ? { id, more: { [parameter]: value } } : undefined;
}

/** What a channel shows live: `/channel/UC…/live`. */
function liveOf({ pathname }: URL): Found | undefined {
  const [, channel] = /^\/channel\/(UC[\w-]{22})\/live\/?$/.exec(pathname) ?? [];
  return channel ? { id: 'live_stream', more: { channel } } : undefined;
}

/** A list, if no video of it is named; not the uploads of a name or the results of a search, which are embedded no more. */
function listOf({ search }: URL): Found | undefined {
  const wanted = parameters(search);
  const list = wanted.get('list') ?? '';
  const isList = /^[\w-]+$/.test(list) && (wanted.get('listType') ?? 'playlist') === 'playlist';
  return isList ? { id: 'videoseries', more: { list } } : undefined;
}

/** Seconds, of `t=90`, `t=90s`, `t=1m30s`, `t=01:30` or `start=90`, in the query or after the hash; 0 where there are none. */
function secondsIn({ search, hash }: URL, names: readonly string[]): number {
  for (const [name, wish] of parameters(search + hash)) {
    if (!names.includes(name)) continue;
    const [, hours = 0, minutes = 0, seconds = 0] =
      /^(?:(\d+):)?(\d+):(\d\d)$/.exec(wish) ??
      /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?(?!\w)/.exec(wish) ??
      [];
    const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (time > 0) return time;
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
