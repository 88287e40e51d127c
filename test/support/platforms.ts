/**
 * The rest of the web, as the tests' browsers see it: a proxy that hears of every request that leaves this machine's
 * own origins, refuses them all, and has servers of its own in the place of the video platforms. So a test can say
 * that nobody was asked, and a frame of YouTube's real address speaks with a real server of another origin.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutsideRequest } from './protocol.ts';

/** Hosts that have a server here; the last is a PeerTube of somebody's own. */
const PLATFORMS = ['www.youtube-nocookie.com', 'player.vimeo.com', 'tube.town.example'];

export interface Outside {
  /** Where the proxy is: host and port. */
  proxy: string;
  log: OutsideRequest[];
}

/** Starts a proxy; nothing of it keeps the process alive. */
export async function startOutside(): Promise<Outside> {
  const log: OutsideRequest[] = [];
  const platforms = createHttpsServer(selfSigned(), (request, response) => {
    const host = request.headers.host ?? '';
    const { pathname } = new URL(request.url ?? '/', `https://${host}`);
    log.push({ host, ...requestOf(request) });
    const known = /^\/(video-playlists\/|videos?\/)?(embed|\d+)\b/.test(pathname);
    response.writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(known ? page(host) : '');
  });
  const platformsPort = await open(platforms);

  const proxy = createHttpServer((request, response) => {
    const { host } = new URL(request.url ?? '', 'http://unknown.invalid');
    log.push({ host, ...requestOf(request) });
    response.writeHead(502).end();
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    const [host = ''] = url.split(':');
    socket.on('error', () => undefined);
    if (!PLATFORMS.includes(host)) {
      log.push({ host, path: '', referrer: '' });
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const tunnel = connect(platformsPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
  });
  return { proxy: `127.0.0.1:${await open(proxy)}`, log };
}

const requestOf = ({ url = '', headers }: IncomingMessage) => ({
  path: url,
  referrer: headers.referer ?? '',
});

async function open(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}

/** A certificate that nobody trusts, but the browsers are told not to mind. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'cohesion-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=platforms -addext subjectAltName=${PLATFORMS.map((host) => `DNS:${host}`).join()} -keyout ${key} -out ${cert}`.split(
        ' ',
      ),
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A player of that platform, as far as its messages go. It starts only when it is told to. A test reaches into it by
 * messages of its own: `{standIn: 'end'}` does what the film's end does, `{standIn: 'status'}` is answered.
 */
const page = (host: string): string => `<!doctype html><title>Player</title>
<button id="control">Control</button>
<script>
  const query = new URLSearchParams(location.search);
  let playing = false;
  const tell = (message, origin = '*') => parent.postMessage(message, origin);
  const change = (now, as = now ? 'play' : 'pause') => { playing = now; said(as); };
  const players = { ${PLAYERS} };
  const { hear, said, begin } = players[${JSON.stringify(host)}];
  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    const { standIn, ...more } = Object(event.data);
    if (standIn === 'end') change(false, 'end');
    else if (standIn === 'pause') change(false);
    else if (standIn === 'play') change(true);
    else if (standIn === 'say') tell(more.message);
    else if (standIn === 'status') tell({ status: { playing, language: navigator.language, focused: document.hasFocus() } });
    else hear(event.data, event.origin);
  });
  begin?.();
</script>`;

const PLAYERS = `
  'www.youtube-nocookie.com': (() => {
    let listened = false;
    const events = new Set();
    const origin = query.get('origin');
    const post = (message) => listened && tell(JSON.stringify(message), origin);
    return {
      hear(data, from) {
        if (from !== origin || query.get('enablejsapi') !== '1') return;
        const { event, func, args } = JSON.parse(data);
        if (event === 'listening') { listened = true; post({ event: 'initialDelivery', info: { playerState: -1 } }); }
        else if (event === 'command') {
          if (func === 'addEventListener') events.add(args[0]);
          if (func === 'playVideo' && !playing) change(true);
          if (func === 'pauseVideo' && playing) change(false);
        }
      },
      said(what) {
        const state = { play: 1, pause: 2, end: 0 }[what];
        post({ event: 'infoDelivery', info: { playerState: state, currentTime: 1 } });
        if (events.has('onStateChange')) post({ event: 'onStateChange', info: state });
      },
    };
  })(),
  'player.vimeo.com': (() => {
    const events = new Set();
    return {
      hear({ method, value }) {
        if (method === 'addEventListener') events.add(value);
        if (method === 'play' && !playing) change(true);
        if (method === 'pause' && playing) change(false);
      },
      said(what) {
        const event = { play: 'play', pause: 'pause', end: 'ended' }[what];
        if (events.has(event)) tell(JSON.stringify({ event, data: { seconds: 1 } }));
      },
      begin: () => tell(JSON.stringify({ event: 'ready' })),
    };
  })(),
  'tube.town.example': (() => {
    let ready = false;
    let built = false;
    const post = (message, force) => (ready || force) && tell(JSON.stringify({ ...message, method: 'peertube::' + message.method }));
    return {
      hear(data) {
        if (query.get('api') !== '1') return;
        const { method, params, id } = JSON.parse(data);
        if (method === 'peertube::__ready' && !ready) {
          ready = true;
          if (params === 'ping') post({ method: '__ready', params: 'pong' });
        }
        // As in PeerTube: too early, there is no player yet.
        if (method === 'peertube::play' && id && built && !playing) change(true);
        if (method === 'peertube::pause' && id && playing) change(false);
      },
      said: (what) => post({ method: 'playbackStatusChange', params: { play: 'playing', pause: 'paused', end: 'ended' }[what] }),
      begin() {
        post({ method: '__ready', params: 'ping' }, true);
        setTimeout(() => (built = true), 100);
      },
    };
  })(),
`;
