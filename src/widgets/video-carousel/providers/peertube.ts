import type { Heard, Provider } from './provider.ts';

// A UUID or its short form, which no other site's paths look like.
const path =
  /^\/(?:w|videos\/(?:watch|embed)|(w\/p|videos\/watch\/playlist|video-playlists\/embed))\/([\da-f-]{36}|[1-9A-HJ-NP-Za-km-z]{20,22})\/?$/;

/**
 * PeerTube on whichever host: told by the form of its addresses. Asked not to hand the visitor's address to other
 * viewers. Its players speak jschannel (https://github.com/mozilla/jschannel): JSON texts whose methods are scoped;
 * their language is the browser's, only captions can be asked for.
 *
 * It is not asked to play by its address: then it would begin before it tells.
 */
export const peertube: Provider = ({ host, origin, pathname, search }) => {
  const [, list, video] = path.exec(pathname) ?? [];
  if (!video) return undefined;
  const [start = ''] = /\bstart=\w+/.exec(search) ?? [];
  return {
    platform: host,
    origin,
    frame: (language) =>
      `/video${list ? '-playlist' : ''}s/embed/${video}?api=1&p2p=0&subtitle=${language}&${start}`,
    sandbox: 'allow-same-origin allow-scripts allow-popups allow-forms',
    // Whichever side is there first sends a ping; a pong too many is not heard.
    hello: [call('__ready', '"params":"ping"'), call('__ready', '"params":"pong"'), call('play')],
    pause: call('pause'),
    heard: ({ method, params }) =>
      method === 'peertube::playbackStatusChange' ? states[params] : undefined,
  };
};

/** With an id, a call that comes too early is answered with an error and not thrown in the frame. */
const call = (method: string, more = '"id":1') => `{"method":"peertube::${method}",${more}}`;

const states: Record<string, Heard> = { playing: 'play', paused: 'pause', ended: 'end' };
