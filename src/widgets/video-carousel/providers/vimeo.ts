import { startTime, type Heard, type Provider } from './provider.ts';

const path =
  /^\/(?:(?:video|(?:manage|groups\/[^/]+)\/videos|(?:channels|ondemand)\/[^/]+|(?:album|showcase)\/\d+\/video)\/)?(\d+)(?:\/([\da-f]{6,}))?\/?$/;

/**
 * Vimeo, asked not to track. An unlisted video's address holds a second, secret part. Its players speak as
 * https://github.com/vimeo/player.js does; their language is the browser's, only captions can be asked for.
 */
export const vimeo: Provider = (address) => {
  const [, video, secret = address.searchParams.get('h')] = path.exec(address.pathname) ?? [];
  if (!video || !/^((www|player)\.)?vimeo\.com$/.test(address.hostname)) return undefined;
  const start = startTime(address);
  return {
    platform: 'Vimeo',
    origin: 'https://player.vimeo.com',
    frame: (language) =>
      `/video/${video}?` +
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
    heard: ({ event }) => states[event],
  };
};

const states: Record<string, Heard> = { play: 'play', pause: 'pause', ended: 'end' };
