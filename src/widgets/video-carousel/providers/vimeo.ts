import { startTime, type Heard, type Provider } from './provider.ts';

const path =
  /^\/(?:video\/|(?:manage\/)?videos\/|(?:channels|ondemand)\/[^/]+\/|groups\/[^/]+\/videos\/|(?:album|showcase)\/\d+\/video\/)?(\d+)(?:\/(?:([\da-f]{6,})\/?)?)?$/;

/**
 * Vimeo, asked not to track. An unlisted video's address holds a second, secret part. Its players speak as
 * https://github.com/vimeo/player.js does; their language is the browser's, only captions can be asked for.
 */
export const vimeo: Provider = ({ hostname, pathname, searchParams, hash }) => {
  if (!/^((www|player)\.)?vimeo\.com$/.test(hostname)) return undefined;
  const [, video, secret = searchParams.get('h')] = path.exec(pathname) ?? [];
  if (!video) return undefined;
  const start = startTime(/^#t=(.*)/.exec(hash)?.[1]);
  return {
    platform: 'Vimeo',
    frame: (language) =>
      `https://player.vimeo.com/video/${video}?` +
      new URLSearchParams({
        ...(secret && { h: secret }),
        dnt: '1',
        autoplay: '1',
        playsinline: '1',
        texttrack: language,
      }) +
      (start ? `#t=${start}s` : ''),
    hello: [
      ...Object.keys(states).map((value) => ({ method: 'addEventListener', value })),
      { method: 'play' },
    ],
    pause: { method: 'pause' },
    heard: ({ event }) => states[String(event)],
  };
};

const states: Record<string, Heard> = { play: 'play', pause: 'pause', ended: 'end' };
