import type { Heard, Provider } from './provider.ts';

const path =
  /^\/(?:(?:video|(?:manage|groups\/[^/]+)\/videos|(?:channels|ondemand)\/[^/]+|(?:album|showcase)\/\d+\/video)\/)?(\d+)(?:\/?$|\/([\da-f]{6,})\/?$)/;

/**
 * Vimeo, asked not to track. An unlisted video's address holds a second, secret part. Its players speak as
 * https://github.com/vimeo/player.js does; their language is the browser's, only captions can be asked for.
 */
export const vimeo: Provider = ({ hostname, pathname, search, hash }) => {
  const [, video, secret = /[?&]h=(\w+)/.exec(search)?.[1]] = path.exec(pathname) ?? [];
  if (!video || !/^(\w+\.)?vimeo\.com$/.test(hostname)) return undefined;
  return {
    platform: 'Vimeo',
    origin: 'https://player.vimeo.com',
    frame: (language) =>
      `/video/${video}?autoplay=1&playsinline=1&dnt=1&texttrack=${language}${secret ? `&h=${secret}` : ''}${hash}`,
    hello: [
      ...Object.keys(states).map((value) => ({ method: 'addEventListener', value })),
      { method: 'play' },
    ],
    pause: { method: 'pause' },
    heard: ({ event }) => states[event],
  };
};

const states: Record<string, Heard> = { play: 'play', pause: 'pause', ended: 'end' };
