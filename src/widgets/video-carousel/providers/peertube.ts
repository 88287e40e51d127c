import { startTime, type Heard, type Provider } from './provider.ts';

// A UUID or its short form, which no other site's paths look like.
const path =
  /^\/(?:w|videos\/(?:watch|embed)|(w\/p|videos\/watch\/playlist|video-playlists\/embed))\/([\da-f-]{36}|[1-9A-HJ-NP-Za-km-z]{20,22})\/?$/;

/**
 * PeerTube on whichever host: told by the form of its addresses. Asked not to hand the visitor's address to other
 * viewers. Its players speak jschannel (https://github.com/mozilla/jschannel): JSON texts whose methods are scoped;
 * their language is the browser's, only captions can be asked for.
 */
export const peertube: Provider = (address) => {
  const [, list, video] = path.exec(address.pathname) ?? [];
  if (!video) return undefined;
  const start = startTime(address);
  return {
    platform: address.host,
    origin: address.origin,
    frame: (language) =>
      `/video${list ? '-playlist' : ''}s/embed/${video}?` +
      new URLSearchParams({
        ...(start && { start: `${start}` }),
        api: '1',
        autoplay: '1',
        p2p: '0',
        subtitle: language,
      }),
    sandbox: 'allow-same-origin allow-scripts allow-popups allow-forms',
    // Whichever side is there first sends a ping; a pong too many is not heard.
    hello: [call('__ready', 'ping'), call('__ready', 'pong'), call('play')],
    pause: call('pause'),
    heard: ({ method, params }) =>
      method === scope + 'playbackStatusChange'
        ? states[params]
        : // What started by itself may have done so before its player began to tell.
          method === scope + 'playbackStatusUpdate' &&
            Object(params).playbackState === 'unstarted' &&
            params.position > 0
          ? 'play'
          : undefined,
  };
};

const scope = 'peertube::';

/** With an id, a call that comes too early is answered with an error and not thrown in the frame. */
const call = (method: string, params?: string) =>
  JSON.stringify({ method: scope + method, ...(params ? { params } : { id: 1 }) });

const states: Record<string, Heard> = { playing: 'play', paused: 'pause', ended: 'end' };
