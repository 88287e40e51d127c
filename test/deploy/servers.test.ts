/** The released folder on real web servers, with the files of deploy/ as they are. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { close, headersFor, listen } from '../../scripts/lib/static-server.ts';
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
        # What many a site says of all its files must not reach the folder.
        location ~* \\.(js|json|png)$ { expires 30d; }
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
      'dir',
      'autoindex',
    ]
      .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
      .join('\n')}
    TypesConfig /etc/mime.types
    DocumentRoot ${folder}/www
    <Directory ${folder}/www/1>
      # As shared web space has it; apache.htaccess lies in the folder.
      Options Indexes FollowSymLinks
      AllowOverride FileInfo Options=Indexes
    </Directory>`,
  caddy: (folder, port) =>
    `{
      admin off
      auto_https off
    }
    ${readFileSync(join(deploy, 'Caddyfile'), 'utf8')
      .replace(/^widgets\.example\.eu/m, `http://localhost:${port}`)
      .replace('/srv/widgets\n', `${folder}/www\n`)}`,
};
const commands: Record<ServerName, (configuration: string) => string[]> = {
  nginx: (configuration) => ['-c', configuration, '-e', 'stderr'],
  apache2: (configuration) => ['-f', configuration, '-D', 'FOREGROUND'],
  caddy: (configuration) => ['run', '--config', configuration, '--adapter', 'caddyfile'],
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

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** As many bytes as came. */
  length: number;
}

/** Asks without unpacking what comes, unlike `fetch`. */
async function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  const [answer] = (await once(get(address, { headers, agent: false }), 'response')) as [
    IncomingMessage,
  ];
  let length = 0;
  for await (const part of answer) length += (part as Buffer).length;
  return { status: answer.statusCode, headers: answer.headers, length };
}

/** Types that no file of the sample has, but a feed's may. */
const others = ['picture.png', 'picture.jpg', 'picture.svg', 'module.mjs'];

const tags = Object.keys(registry).map((name) => `cohesion-${name}`);
const html = (folder: string) => `<!doctype html><html lang="sv"><title>Kommun</title>
  <link rel="icon" href="data:,">
  <script async src="${folder}cohesion.js"></script>
  ${tags.map((tag) => `<${tag}></${tag}>`).join('')}`;

for (const name of Object.keys(configurations) as ServerName[]) {
  const program = findServer(name);
  const skip = !program && !env['CI'] && `${name} is not on this machine`;
  describe(`deploy/ on ${name}`, { skip }, () => {
    let folder: string;
    let server: ChildProcess;
    let browser: Browser;
    let origin: string;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'cohesion-deploy-'));
      const files = join(folder, 'www/1');
      cpSync(published.after, files, { recursive: true });
      for (const other of others) writeFileSync(join(files, 'feed', other), ' ');
      mkdirSync(join(files, 'pages/sv'), { recursive: true });
      writeFileSync(join(files, 'pages/sv/index.html'), html('../../'));
      if (name === 'apache2')
        copyFileSync(join(deploy, 'apache.htaccess'), join(files, '.htaccess'));
      const port = await freePort();
      const file = join(folder, 'server.conf');
      writeFileSync(file, configurations[name](folder, port));
      assert.ok(program, `${name} is not on this machine: CI=true node scripts/servers.ts`);
      server = spawn(program, commands[name](file), {
        stdio: ['ignore', 'inherit', name === 'caddy' ? 'ignore' : 'inherit'],
        env: { ...env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
      });
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
      assert.match(output, /files are as they were released/);
      // That it comes over http here is all there is to say, but that Caddy leaves the smallest file as it is.
      const warnings = (output.match(/^!.*/gm) ?? []).filter(
        // Caddy leaves files as they are that are smaller than its own headers.
        (line) =>
          name !== 'caddy' ||
          !/^! (integrity\.json|builder\/.*\.css): it is not compressed/.test(line),
      );
      assert.equal(warnings.length, 1, output);
      assert.match(warnings[0]!, /over http/);
    });

    it('sends each kind of file as npm run preview does', async () => {
      const files = globSync('**/*.[a-z]*', { cwd: join(folder, 'www/1') }).filter((file) =>
        /\.(?!br$|gz$)[a-z]\w*$/.test(file),
      );
      // One of each ending, for each time that it is kept.
      const kinds = new Map(
        files.map((file) => [
          `${headersFor(file)['cache-control']} ${file.split('.').pop()}`,
          file,
        ]),
      );
      assert.ok(kinds.size > 15);
      for (const file of kinds.values()) {
        const { status, headers } = await ask(`${origin}/1/${file}`);
        assert.equal(status, 200, file);
        const { 'content-type': type, ...expected } = headersFor(file);
        for (const [header, value] of Object.entries(expected))
          assert.equal(headers[header], value, `${header} of ${file}`);
        // JSON is UTF-8 whether that is said or not; pictures that are text say so themselves.
        assert.equal(
          headers['content-type']?.replace(/^(application\/json|image\/svg\+xml)(;.*)?$/, '$1'),
          type!.replace(/^(application\/json)(;.*)?$/, '$1'),
          file,
        );
        assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', file);
        const policy = String(headers['content-security-policy']);
        assert.equal(
          /script-src 'self'/.test(policy),
          /^(?!embed\/|index\.html$).*\.(html|svg)$/.test(file),
          file,
        );
      }
    });

    it('gives out the compressed copies, compresses the rest, and tells caches so', async () => {
      const [script] = globSync('releases/*/runtime-*.js', { cwd: join(folder, 'www/1') });
      // Brotli on nginx is for those who have the module.
      const [best, ending] = name === 'nginx' ? ['gzip', '.gz'] : ['br', '.br'];
      for (const file of [script!, 'cohesion.js']) {
        const { headers, length } = await ask(`${origin}/1/${file}`, {
          'accept-encoding': 'br, gzip',
        });
        assert.equal(headers['content-encoding'], best, file);
        assert.equal(length, statSync(join(folder, 'www/1', file + ending)).size, file);
        assert.match(headers.vary ?? '', /accept-encoding/i, file);
      }
      for (const file of ['release.json', 'feed/sv.json']) {
        const { headers } = await ask(`${origin}/1/${file}`, { 'accept-encoding': 'gzip' });
        assert.equal(headers['content-encoding'], 'gzip', file);
        assert.match(headers.vary ?? '', /accept-encoding/i, file);
      }
    });

    it('says of a note that has not changed no more than that', async () => {
      const encoding = { 'accept-encoding': 'gzip' };
      const { etag } = (await ask(`${origin}/1/release.json`, encoding)).headers;
      assert.ok(etag);
      const again = await ask(`${origin}/1/release.json`, { ...encoding, 'if-none-match': etag });
      assert.equal(again.status, 304);
      assert.equal(again.length, 0);
    });

    it('lists no folder', async () => {
      const { status } = await fetch(`${origin}/1/releases/`);
      assert.ok([403, 404].includes(status), String(status));
    });

    it('lets nobody remember that a file is missing', async () => {
      for (const file of ['releases/1.0.1/no-such-file.js', 'feed/qq.json', 'none/cohesion.js']) {
        const { status, headers } = await fetch(`${origin}/1/${file}`);
        assert.equal(status, 404);
        assert.equal(headers.get('cache-control'), null, file);
        assert.equal(headers.get('access-control-allow-origin'), '*', file);
      }
    });

    it('gives out parts of a recording, which players ask for', async () => {
      const { status, headers } = await fetch(`${origin}/1/feed/media/episode-1.mp3`, {
        headers: { range: 'bytes=0-99' },
      });
      assert.equal(status, 206);
      assert.equal(headers.get('content-type'), 'audio/mpeg');
      assert.equal(headers.get('content-length'), '100');
    });

    /** A page of another origin, its widgets ready; gives what it asked of the release, each time that it was visited. */
    async function visits(html: string, addresses: readonly string[]) {
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
      let asked: { path: string; encoding: string | undefined; cached: boolean }[] = [];
      tab.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (!pathname.startsWith('/1/releases/')) return;
        const encoding = response.headers()['content-encoding'];
        asked.push({ path: pathname, encoding, cached: response.fromCache() });
      });
      const seen: (typeof asked)[] = [];
      try {
        for (const address of addresses) {
          asked = [];
          await tab.goto(page + address);
          const frame = tab.frames().find((frame) => frame.url().includes('/pages/'));
          await (frame ?? tab.mainFrame()).waitForFunction(
            (names: string[]) =>
              names.every(
                (name) =>
                  (document.querySelector(name) as { state?: string } | null)?.state === 'ready',
              ),
            { timeout: 20_000 },
            tags,
          );
          seen.push(asked);
        }
        assert.deepEqual(said, []);
        return seen;
      } finally {
        await tab.close();
        await close(pages);
      }
    }

    it('shows a page with every widget, the second time from the cache', async () => {
      const [first, second] = await visits(html(`${origin}/1/`), ['/', '/?again']);
      assert.ok(first!.length >= tags.length + 3);
      for (const { path, encoding } of first!) assert.match(encoding ?? '', /^(br|gzip)$/, path);
      for (const { path, cached } of second!) assert.ok(cached, path);
    });

    it('lets a site show a page of the folder in a frame, and the page run nothing of others', async () => {
      const { headers } = await fetch(`${origin}/1/pages/sv/`);
      assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'/);
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /frame-ancestors/);
      await visits(
        `<!doctype html><html lang="sv"><title>Kommun</title><link rel="icon" href="data:,">
          <iframe src="${origin}/1/pages/sv/" width="800" height="3800"></iframe>`,
        ['/'],
      );
    });

    it('gives out the embed builder, in which a snippet works', async () => {
      const page = await browser.newPage();
      await page.goto(`${origin}/1/?lang=en&widget=join-button&place=html&right=html`);
      const trial = await page.waitForSelector('embed-builder >>> try-out');
      await (await trial!.$('button'))!.click();
      await page.waitForFunction(
        (element) => element!.querySelector('[role="status"]')!.textContent!.includes('It works.'),
        {},
        trial,
      );
      await page.close();
    });

    it('gives out embed pages with no other policy than their own', async () => {
      const address = `${origin}/1/embed/sv/signatory-counter.html`;
      const { headers } = await fetch(address);
      assert.equal(headers.get('content-security-policy'), null);
      const page = await browser.newPage();
      // As WordPress frames it: what is in there has no origin that 'self' could mean.
      await page.setContent(
        `<iframe src="${address}" sandbox="allow-scripts" width="800" height="600"></iframe>`,
      );
      const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
      await frame!.waitForFunction(
        () =>
          (document.querySelector('cohesion-signatory-counter') as { state?: string } | null)
            ?.state === 'ready',
      );
      await page.close();
    });
  });
}
