import type { Heard, Provider } from './provider.ts';

/** A UUID or its short form, which no other site's paths look like. */
const video = /^([\da-f-]{36}|[1-9A-HJ-NP-Za-km-z]{20,22})$/;

/** What stands before that in an address, and how the embed of such a thing is called. */
const forms: Readonly<Record<string, string>> = {
  w: 'videos',
  'videos/watch': 'videos',
  'videos/embed': 'videos',
  'w/p': 'video-playlists',
  'videos/watch/playlist': 'video-playlists',
  'video-playlists/embed': 'video-playlists',
};

/**
 * PeerTube on whichever host: told by the form of its addresses. Asked not to hand the visitor's address to other
 * viewers. Its players speak jschannel (https://github.com/mozilla/jschannel): JSON texts whose methods are scoped;
 * their language is the browser's, only captions can be asked for.
 *
 * It is not asked to play by its address: then it would begin before it tells.
 */
export const peertube: Provider = ({ host, origin, pathname, searchParams }) => {
  const parts = pathname.replace(/\/$/, '').split('/').slice(1);
  const id = parts.pop() ?? '';
  const form = parts.join('/');
  if (!video.test(id) || !Object.hasOwn(forms, form)) return undefined;
  // Where it begins and ends, and which of a list is the first.
  const wishes = ['start', 'stop', 'playlistPosition'].flatMap((name) => {
    const wish = /^\w+/.exec(searchParams.get(name) ?? '')?.[0];
    return wish ? [[name, wish]] : [];
  });
  return {
    platform: host,
    origin,
    frame: (language) => {
      const options = new URLSearchParams({
        api: '1',
        p2p: '0',
        subtitle: language,
        ...Object.fromEntries(wishes),
      });
      return `/${forms[form]}/embed/${id}?${options}`;
    },
    sandbox: 'allow-same-origin allow-scripts allow-popups allow-forms',
    // Whichever side is there first sends a ping; a pong too many is not heard.
    hello: [
      call('__ready', { params: 'ping' }),
      call('__ready', { params: 'pong' }),
      call('play', { id: 1 }),
    ],
    // With an id, a call that comes too early is answered with an error and not thrown in the frame.
    pause: call('pause', { id: 1 }),
    heard: ({ method, params }) =>
      method === 'peertube::playbackStatusChange' ? states.get(params) : undefined,
  };
};

const call = (method: string, more: object) =>
  JSON.stringify({ method: `peertube::${method}`, ...more });

const states = new Map<unknown, Heard>([
  ['playing', 'play'],
  ['paused', 'pause'],
  ['ended', 'end'],
]);
