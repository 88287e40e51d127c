/** The released folder on real web servers, with the files of deploy/ as they are. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, listen } from '../../scripts/lib/static-server.ts';
import { findServer, type ServerName } from '../../scripts/servers.ts';
import { registry } from '../../src/registry.ts';
import { published } from '../support/publish.ts';

const root = join(import.meta.dirname, '../..');
const deploy = join(root, 'deploy');

/** As much of a configuration as deploy/ leaves to the site; the folder is `www/1`. */
const configurations: Record<ServerName, (folder: string, port: number) => string> = {
  nginx: (folder, port) => `
    daemon off;
    ${userInfo().username === 'root' ? 'user root;' : ''}
    pid ${folder}/pid;
    error_log ${folder}/error.log;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi;
      scgi_temp_path ${folder}/scgi;
      server {
        listen 127.0.0.1:${port};
        root ${folder}/www;
        include ${deploy}/nginx.conf;
      }
    }`,
  apache2: (folder, port) => `
    ServerRoot ${folder}
    ServerName localhost
    PidFile ${folder}/pid
    ErrorLog ${folder}/error.log
    Listen 127.0.0.1:${port}
    Mutex file:${folder}
    ${[
      'mpm_event',
      'authz_core',
      'mime',
      'headers',
      'rewrite',
      'filter',
      'deflate',
      'setenvif',
      'env',
    ]
      .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
      .join('\n')}
    TypesConfig /etc/mime.types
    DocumentRoot ${folder}/www
    <Directory ${folder}/www/1>
      Options FollowSymLinks
      Include ${deploy}/apache.htaccess
    </Directory>`,
};
const commands: Record<ServerName, (configuration: string) => string[]> = {
  nginx: (configuration) => ['-c', configuration, '-e', 'stderr'],
  apache2: (configuration) => ['-f', configuration, '-D', 'FOREGROUND'],
};

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await close(server);
  return Number(port);
}

async function answers(address: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    assert.ok(Date.now() < end, `${address} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs a command in the project that knows the alliance's keys. */
function npm(...args: string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn('npm', ['run', '--silent', ...args], { cwd: published.project });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (output += String(data)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

const tags = Object.keys(registry).map((name) => `cohesion-${name}`);

for (const name of Object.keys(configurations) as ServerName[]) {
  const program = findServer(name);
  describe(`deploy/ on ${name}`, { skip: !program && `${name} is not on this machine` }, () => {
    let folder: string;
    let server: ChildProcess;
    let browser: Browser;
    let origin: string;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'cohesion-deploy-'));
      mkdirSync(join(folder, 'www'));
      symlinkSync(published.after, join(folder, 'www/1'));
      const port = await freePort();
      const file = join(folder, 'server.conf');
      writeFileSync(file, configurations[name](folder, port));
      server = spawn(program!, commands[name](file), { stdio: ['ignore', 'inherit', 'inherit'] });
      origin = `http://localhost:${port}`;
      await answers(`${origin}/1/cohesion.js`);
      const { chromium } = findBrowsers();
      assert.ok(chromium, 'No Chromium on this machine: node scripts/browsers.ts');
      browser = await launch({ executablePath: chromium, args: [...CHROMIUM_FLAGS] });
    });
    after(async () => {
      await browser?.close();
      server?.kill();
      rmSync(folder, { recursive: true });
    });

    it('is whole, by release:check', async () => {
      const { status, output } = await npm('release:check', '--', `${origin}/1/`);
      assert.equal(status, 0, output);
      assert.match(output, /42 files are as they were released/);
      // That it comes over http here is all there is to say.
      assert.equal(output.match(/^!/gm)?.length, 1, output);
    });

    it('lets nobody remember that a file is missing', async () => {
      const { status, headers } = await fetch(`${origin}/1/releases/1.0.1/no-such-file.js`);
      assert.equal(status, 404);
      assert.doesNotMatch(headers.get('cache-control') ?? '', /max-age=\d\d/);
      assert.equal(headers.get('access-control-allow-origin'), '*');
    });

    it('gives out parts of a recording, which players ask for', async () => {
      const { status, headers } = await fetch(`${origin}/1/feed/media/episode-1.mp3`, {
        headers: { range: 'bytes=0-99' },
      });
      assert.equal(status, 206);
      assert.equal(headers.get('content-type'), 'audio/mpeg');
      assert.equal(headers.get('content-length'), '100');
    });

    it('shows a page with every widget, the second time from the cache', async () => {
      const html = `<!doctype html><html lang="sv"><title>Kommun</title>
        <script async src="${origin}/1/cohesion.js"></script>
        ${tags.map((tag) => `<${tag}></${tag}>`).join('')}`;
      const pages = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      });
      const page = await listen(pages);
      const tab = await browser.newPage();
      await tab.setViewport({ width: 1000, height: 4000 });
      const said: string[] = [];
      tab.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) said.push(message.text());
      });
      tab.on('pageerror', (error) => said.push(String(error)));
      const fetched: { path: string; encoding: string | undefined; cached: boolean }[] = [];
      tab.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (!pathname.startsWith('/1/')) return;
        const encoding = response.headers()['content-encoding'];
        fetched.push({ path: pathname, encoding, cached: response.fromCache() });
      });
      const visit = async (address: string) => {
        fetched.length = 0;
        await tab.goto(address);
        await tab.waitForFunction(
          (names: string[]) =>
            names.every(
              (name) =>
                (document.querySelector(name) as { state?: string } | null)?.state === 'ready',
            ),
          { timeout: 20_000 },
          tags,
        );
        return fetched.filter(({ path }) => path.includes('/releases/'));
      };
      try {
        const first = await visit(`${page}/`);
        assert.ok(first.length >= tags.length + 3);
        for (const { path, encoding } of first) assert.match(encoding ?? '', /br|gzip/, path);
        for (const { path, cached } of await visit(`${page}/?again`)) assert.ok(cached, path);
        assert.deepEqual(
          said.filter((text) => !text.includes('favicon')),
          [],
        );
      } finally {
        await tab.close();
        await close(pages);
      }
    });
  });
}
