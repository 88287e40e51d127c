import type { Heard, Provider } from './provider.ts';

const host = /^(\w+\.)?youtube(-nocookie)?\.com$|^youtu\.be$/;
const video =
  /^(?:youtu\.be\/|.*\.com\/(?:(?:watch\/?)?\?(?:.*&)?v=|(?:embed|shorts|live|watch|v|e|vi)\/))([\w-]{11})(?![^/?&])/;
// Stands where the id of a video stands, and is as long as one.
const series = 'videoseries';

/**
 * YouTube, always by its host without cookies. Its players speak the protocol of the IFrame API
 * (https://developers.google.com/youtube/iframe_api_reference): JSON texts.
 */
export const youtube: Provider = (given) => {
  // Old share links carry the real address within: `/attribution_link?u=%2Fwatch%3Fv%3D…`.
  const { hostname, pathname, search, hash } = new URL(given.searchParams.get('u') ?? given, given);
  if (!host.test(hostname) || !host.test(given.hostname)) return undefined;
  const id = video.exec(hostname + pathname + search)?.[1] ?? series;
  const [list = ''] = (id === series && /\blist=[\w-]+/.exec(search)) || [];
  if (id === series && !list) return undefined;
  // `90`, `90s`, `1m30s`; the player wants seconds.
  const [, hours = 0, minutes = 0, seconds = 0] =
    /[?&#](?:t|start)=(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?(?!\w)/.exec(search + hash) ?? [];
  const start = +hours * 3600 + +minutes * 60 + +seconds;
  return {
    platform: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    frame: (language, page) =>
      `/embed/${id}?autoplay=1&playsinline=1&rel=0&start=${start}&hl=${language}&cc_lang_pref=${language}&cc_load_policy=1&enablejsapi=1&origin=${page}&${list}`,
    hello: [
      '{"event":"listening","id":1,"channel":"widget"}',
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

const command = (name: string, argument = '') =>
  `{"event":"command","id":1,"channel":"widget","func":"${name}","args":["${argument}"]}`;

const states: Record<string, Heard> = { 0: 'end', 1: 'play', 2: 'pause' };
