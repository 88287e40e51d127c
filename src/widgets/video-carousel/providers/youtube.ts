import { startTime, type Heard, type Provider } from './provider.ts';

const host = /^((www|m|music|gaming)\.)?youtube(-nocookie)?\.com$/;
const shortHost = 'youtu.be';

/**
 * YouTube, always by its host without cookies. Its players speak the protocol of the IFrame API
 * (https://developers.google.com/youtube/iframe_api_reference): JSON texts.
 */
export const youtube: Provider = (address) => {
  const { hostname, pathname, searchParams, hash } = inner(address);
  const isShort = hostname === shortHost;
  if (!isShort && !host.test(hostname)) return undefined;
  const [, video] =
    /^([\w-]{11})$/.exec(searchParams.get('v') ?? '') ??
    (isShort
      ? /^\/([\w-]{11})\/?$/
      : /^\/(?:embed|shorts|live|watch|v|e|vi)\/([\w-]{11})\/?$/
    ).exec(pathname) ??
    [];
  const [list] = /^[\w-]{2,}$/.exec(searchParams.get('list') ?? '') ?? [];
  const one = video !== playlist && video;
  if (!one && !list) return undefined;
  const start = startTime(
    searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(.*)/.exec(hash)?.[1],
  );
  return {
    platform: 'YouTube',
    frame: (language, page) =>
      `https://www.youtube-nocookie.com/embed/${one || playlist}?` +
      new URLSearchParams({
        ...(!one && { list: list! }),
        ...(start && { start: `${start}` }),
        autoplay: '1',
        playsinline: '1',
        rel: '0',
        hl: language,
        cc_lang_pref: language,
        cc_load_policy: '1',
        enablejsapi: '1',
        origin: page,
      }),
    hello: [
      say({ event: 'listening' }),
      command('addEventListener', 'onStateChange'),
      command('addEventListener', 'onError'),
      command('playVideo'),
    ],
    pause: command('pauseVideo'),
    heard: ({ event, info }) =>
      event === 'onError'
        ? 'error'
        : states[event === 'onStateChange' ? info : Object(info).playerState],
  };
};

// Stands where the id of a video stands, and is as long as one.
const playlist = 'videoseries';

/** Old share links carry the real address within: `/attribution_link?u=%2Fwatch%3Fv%3D…`. */
const inner = (address: URL) =>
  address.pathname === '/attribution_link'
    ? new URL(address.searchParams.get('u') ?? '', address.origin)
    : address;

const say = (message: object) => JSON.stringify({ ...message, id: 1, channel: 'widget' });
const command = (func: string, ...args: string[]) => say({ event: 'command', func, args });

const states: Record<string, Heard> = { 0: 'end', 1: 'play', 2: 'pause' };
