import { startTime, type Heard, type Provider } from './provider.ts';

// A UUID, its short form, or on old instances a number: what no other site's paths look like.
const path =
  /^\/(?:w|videos\/(?:watch|embed)|(w\/p|videos\/watch\/playlist|video-playlists\/embed))\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{20,22})\/?$/;

/**
 * PeerTube on whichever host: told by the form of its addresses. Asked not to hand the visitor's address to other
 * viewers. Its players speak jschannel (https://github.com/mozilla/jschannel): JSON texts whose methods are scoped;
 * their language is the browser's, only captions can be asked for.
 */
export const peertube: Provider = ({ origin, host, pathname, searchParams }) => {
  const [, playlist, video] = path.exec(pathname) ?? [];
  if (!video) return undefined;
  const start = startTime(searchParams.get('start'));
  return {
    platform: host,
    frame: (language) =>
      `${origin}/${playlist ? 'video-playlists' : 'videos'}/embed/${video}?` +
      new URLSearchParams({
        ...(start && { start: String(start) }),
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
      method === scope + 'playbackStatusChange' ? states[String(params)] : began(method, params),
  };
};

const scope = 'peertube::';

/** With an id, a call that comes too early is answered with an error and not thrown in the frame. */
const call = (method: string, params?: string) =>
  JSON.stringify({ ...(params ? { params } : { id: 1 }), method: scope + method });

/** What started by itself may have done so before its player began to tell. */
function began(method: unknown, params: unknown): Heard | undefined {
  const { playbackState, position } = Object(params);
  return method === scope + 'playbackStatusUpdate' && playbackState === 'unstarted' && position > 0
    ? 'play'
    : undefined;
}

const states: Record<string, Heard> = { playing: 'play', paused: 'pause', ended: 'end' };
