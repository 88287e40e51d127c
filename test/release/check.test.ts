import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { check as checkInProcess } from '../../release/check.ts';
import { floor, signedNote } from '../../release/note.ts';
import { pathOf, serveFolder } from '../../scripts/lib/demo-page.ts';
import { close, headersFor, listen } from '../../scripts/lib/static-server.ts';
import { published } from '../support/publish.ts';
import { keyOf, noteIn, npm, temporaryFolder } from './support.ts';

/** As the alliance would: in the project that knows its keys. */
const check = (place: string) => npm(published.project, 'release:check', '--', place);

const read = (folder: string, name: string) => readFileSync(join(folder, name));

/** Turns one bit in the middle of a file. */
function flip(folder: string, name: string): void {
  const content = read(folder, name);
  const middle = Math.floor(content.length / 2);
  content.writeUInt8(content.readUInt8(middle) ^ 1, middle);
  writeFileSync(join(folder, name), content);
}

/** Signs the note anew, so many days ago, for so many days. */
function sign(folder: string, daysAgo: number, days: number, key = keyOf('inUse')): void {
  const now = new Date(Date.now() - daysAgo * 86_400_000);
  writeFileSync(
    join(folder, 'release.json'),
    signedNote(noteIn(folder).release, key, { now, days }),
  );
}

const file = (folder: string, name: string) => noteIn(folder).release.files[name]!.file;

describe('npm run release:check of a folder', () => {
  const copy = () => {
    const folder = temporaryFolder();
    cpSync(published.after, folder, { recursive: true });
    return folder;
  };

  it('finds nothing wrong with a whole one', () => {
    const { status, output } = check(published.after);
    assert.equal(status, 0, output);
    const files = Object.keys(noteIn(published.after).release.files).length;
    assert.ok(files > 40);
    assert.ok(output.includes(`Release 1.0.1: ${files} files are as they were released`), output);
    assert.match(output, /Older releases .*: 1\.0\.0\./);
    assert.match(output, /signed with the key in use/);
    assert.doesNotMatch(output, /[✖!]/);
  });

  it('knows the next key, and says that a build of this repository is for trying out', () => {
    const folder = copy();
    sign(folder, 0, 730, keyOf('next'));
    assert.match(check(folder).output, /signed with the next key/);
    const { status, output } = npm(process.cwd(), 'release:check', '--', 'dist/cdn');
    assert.equal(status, 0, output);
    assert.match(output, /! .*development keys: for trying out only/);
  });

  const warned: [string, (folder: string) => void, RegExp][] = [
    ['a note that ends in 89 days', (folder) => sign(folder, 1, 90), /! .*expires in 8[89] days/],
    ['no integrity.json', (folder) => rmSync(join(folder, 'integrity.json')), /! integrity\.json/],
    ['no licences', (folder) => rmSync(join(folder, 'LICENSES.txt')), /! LICENSES\.txt is missing/],
  ];
  for (const [what, change, line] of warned)
    it(`warns of ${what}`, () => {
      const folder = copy();
      change(folder);
      const { status, output } = check(folder);
      assert.equal(status, 0, output);
      assert.match(output, line);
    });

  const wrong: [string, (folder: string) => void, RegExp][] = [
    ['a note that has ended', (folder) => sign(folder, 3, 2), /has expired on/],
    [
      'a note from before the script',
      (folder) => sign(folder, (Date.now() - Date.parse(floor)) / 86_400_000 + 1, 36_500),
      /older than the script/,
    ],
    ['a note that was changed', (folder) => flip(folder, 'release.json'), /release\.json/],
    ['no note', (folder) => rmSync(join(folder, 'release.json')), /release\.json is missing/],
    [
      'another script',
      (folder) => flip(folder, 'cohesion.js'),
      /cohesion\.js is not one that is known/,
    ],
    ['no script', (folder) => rmSync(join(folder, 'cohesion.js')), /cohesion\.js is missing/],
    [
      'another hash in integrity.json',
      (folder) => writeFileSync(join(folder, 'integrity.json'), '{"cohesion.js":"sha384-x"}'),
      /integrity\.json has another hash/,
    ],
    [
      'another hash in the snippet alone',
      (folder) => {
        const text = read(folder, 'integrity.json').toString();
        const [before, after] = text.split('integrity=\\"sha384-');
        const changed = `${before}integrity=\\"sha384-A${after!.slice(1)}`;
        assert.notEqual(changed, text);
        writeFileSync(join(folder, 'integrity.json'), changed);
      },
      /integrity\.json has another hash/,
    ],
    ...['loader.js', 'runtime.js', 'locales/mt.js', 'jbig2.wasm'].map(
      (name): (typeof wrong)[number] => [
        `a turned bit in ${name}`,
        (folder) => flip(folder, file(folder, name)),
        new RegExp(`${name.replace(/\.\w+$/, '')}-.* is not as it was released`),
      ],
    ),
    [
      'a missing file',
      (folder) => rmSync(join(folder, file(folder, 'trend.js'))),
      /trend-.* is missing/,
    ],
    [
      'a compressed copy of something else',
      (folder) => {
        const other = read(folder, `${file(folder, 'trend.js')}.br`);
        writeFileSync(join(folder, `${file(folder, 'loader.js')}.br`), other);
      },
      /loader-.*\.br is not the compressed form/,
    ],
  ];
  for (const [what, change, line] of wrong)
    it(`finds ${what}`, () => {
      const folder = copy();
      change(folder);
      const { status, output } = check(folder);
      assert.equal(status, 1, output);
      assert.match(output, line);
      assert.match(output, /\d+ to mend/);
    });

  it('takes nothing for a note that lacks something, or leads elsewhere', async () => {
    const folder = copy();
    const { release } = noteIn(folder);
    const loader = release.files['loader.js']!;
    for (const change of [
      { expires: undefined },
      { version: 1 },
      { loader: 'nowhere.js' },
      { files: { ...release.files, 'a.js': null } },
      { files: { ...release.files, 'a.js': { ...loader, imports: ['nowhere.js'] } } },
      {
        files: { ...release.files, 'a.js': { ...loader, file: 'https://widgets.example.eu/a.js' } },
      },
      { files: { ...release.files, 'a.js': { ...loader, file: 'releases/1.0.1/../../../a.js' } } },
    ]) {
      const text = JSON.stringify({ ...release, ...change });
      writeFileSync(join(folder, 'release.json'), JSON.stringify({ release: text, signature: '' }));
      const found = await checkInProcess(folder);
      assert.ok(
        found.some(({ text }) => text === 'release.json is no release note.'),
        JSON.stringify(change),
      );
    }
  });

  it('says so where there is nothing, and where nothing is named', () => {
    assert.match(check(temporaryFolder()).output, /cohesion\.js is missing/);
    assert.match(check(join(temporaryFolder(), 'nowhere')).output, /nowhere is no folder/);
    assert.equal(
      check('https://').output,
      'https:// is not the address of a folder, such as https://widgets.example.eu/1/.\n',
    );
    const { status, output } = npm(published.project, 'release:check');
    assert.equal(status, 1);
    assert.match(output, /folder or address/);
  });
});

describe('npm run release:check of an address', () => {
  /** What is done to an answer before it is sent. */
  let spoil: (path: string, headers: Map<string, string>) => void = () => {};
  let redirect = '';
  /** Answers instead of what is there; says whether it does. */
  let instead: (path: string, response: ServerResponse) => boolean = () => false;
  /** The compressed copy that is given out, of those that lie beside a file. */
  let copyOf: ((copy: string) => Buffer) | undefined;
  const inner = serveFolder(published.after);
  const listener: RequestListener = (request, response) => {
    const path = pathOf(request).slice('/1'.length);
    request.url = path;
    if (redirect && path.startsWith(redirect))
      return void response.writeHead(302, { location: `/1${path}?` }).end();
    if (instead(path, response)) return;
    const accepted = String(request.headers['accept-encoding']);
    for (const [encoding, ending] of copyOf
      ? [['br', '.br'] as const, ['gzip', '.gz'] as const]
      : [])
      if (accepted.includes(encoding) && existsSync(join(published.after, path + ending))) {
        const headers = { ...headersFor(path), 'content-encoding': encoding };
        return void response.writeHead(200, headers).end(copyOf!(path + ending));
      }
    const writeHead = response.writeHead.bind(response);
    response.writeHead = ((status: number, given: Record<string, string> = {}) => {
      const headers = new Map(Object.entries(given));
      spoil(path, headers);
      return writeHead(status, Object.fromEntries(headers));
    }) as typeof response.writeHead;
    void inner(request, response);
  };
  const server = createServer(listener);
  let origin = '';
  before(async () => void (origin = await listen(server)));
  after(() => close(server));

  /** Not as `npm` does it: this process is the server. */
  async function checkHere(path = '/1/') {
    const { spawn } = await import('node:child_process');
    const child = spawn('npm', ['run', '--silent', 'release:check', '--', `${origin}${path}`], {
      cwd: published.project,
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    const status = await new Promise((resolve) => child.on('close', resolve));
    return { status, output };
  }

  for (const path of ['/1/', '/1', '/1/cohesion.js'])
    it(`finds nothing wrong at ${path}, but that it is not https and not compressed`, async () => {
      const { status, output } = await checkHere(path);
      assert.equal(status, 0, output);
      assert.match(output, /\d\d files are as they were released/);
      assert.match(output, /! The folder is served over http/);
      assert.match(output, /! .*not compressed/);
    });

  const wrong: [string, RegExp, typeof spoil][] = [
    [
      'no CORS',
      /loader-.*Access-Control-Allow-Origin/,
      (path, headers) => path.includes('/loader-') && headers.delete('access-control-allow-origin'),
    ],
    [
      'no CORS where a file is missing',
      /missing is answered without Access-Control/,
      (path, headers) =>
        path.includes('no-such-file') && headers.delete('access-control-allow-origin'),
    ],
    [
      'a wrong type',
      /cohesion\.js: the content type is text\/plain/,
      (path, headers) => path === '/cohesion.js' && headers.set('content-type', 'text/plain'),
    ],
    [
      'a note that is cached for long',
      /release\.json: Cache-Control is max-age=86400; fixes wait/,
      (path, headers) => path === '/release.json' && headers.set('cache-control', 'max-age=86400'),
    ],
    [
      'a release that is not cached',
      /runtime-.*: Cache-Control is no-cache; it never changes/,
      (path, headers) => path.includes('/runtime-') && headers.set('cache-control', 'no-cache'),
    ],
    [
      'a release that is asked for anew at each reload',
      /runtime-.*: Cache-Control is max-age=31536000; it never changes/,
      (path, headers) =>
        path.includes('/runtime-') && headers.set('cache-control', 'max-age=31536000'),
    ],
    [
      'a release that is not kept in spite of its year',
      /runtime-.*: Cache-Control is no-store,/,
      (path, headers) =>
        path.includes('/runtime-') &&
        headers.set('cache-control', 'no-store, max-age=31536000, immutable'),
    ],
    [
      'a note that is cached for long on its way',
      /release\.json: Cache-Control is max-age=60, s-maxage=86400; fixes wait/,
      (path, headers) =>
        path === '/release.json' && headers.set('cache-control', 'max-age=60, s-maxage=86400'),
    ],
    ['a cookie', /a cookie is set/, (_path, headers) => headers.set('set-cookie', 'a=b')],
    [
      'no nosniff',
      /nosniff is missing/,
      (_path, headers) => headers.delete('x-content-type-options'),
    ],
  ];
  for (const [what, line, change] of wrong)
    it(`finds ${what}`, async () => {
      spoil = change;
      const { status, output } = await checkHere().finally(() => (spoil = () => {}));
      assert.equal(status, 1, output);
      assert.match(output, line);
    });

  const copy = (name: string) => readFileSync(join(published.after, name));
  const trend = file(published.after, 'trend.js');
  /** Turns a bit near the beginning, which no format lets pass. */
  const turned = (content: Buffer) => {
    content.writeUInt8(content.readUInt8(2) ^ 64, 2);
    return content;
  };

  it('finds nothing wrong with compressed copies', async () => {
    copyOf = (name) => copy(name);
    const { status, output } = await checkHere().finally(() => (copyOf = undefined));
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /✖|\.js: it is not compressed/);
  });

  const wrongCopies: [string, (name: string) => Buffer, RegExp][] = [
    [
      'a copy in gzip of something else',
      (name) => copy(name === `${trend}.gz` ? 'cohesion.js.gz' : name),
      /trend-.*\.js, asked for as gzip, is another file/,
    ],
    [
      'a copy in gzip with a turned bit',
      (name) => (name === `${trend}.gz` ? turned(copy(name)) : copy(name)),
      /trend-.*\.js, asked for as gzip, (cannot be loaded|is another file)/,
    ],
    [
      'a copy in brotli of something else',
      (name) => copy(name === `${trend}.br` ? 'cohesion.js.br' : name),
      /trend-.*\.js is not as it was released/,
    ],
  ];
  for (const [what, change, line] of wrongCopies)
    it(`finds ${what}`, async () => {
      copyOf = (name) => change(name.replace(/^\//, ''));
      const { status, output } = await checkHere().finally(() => (copyOf = undefined));
      assert.equal(status, 1, output);
      assert.match(output, line);
      assert.doesNotMatch(output, / {4}at /);
    });

  it('finds a file whose connection is cut, and goes on with the others', async () => {
    instead = (path, response) => path.includes('/trend-') && Boolean(response.destroy());
    const { status, output } = await checkHere().finally(() => (instead = () => false));
    assert.equal(status, 1, output);
    assert.match(output, /trend-.*\.js cannot be loaded \(/);
    assert.match(output, /\n1 to mend/);
  });

  it('does not wait for ever', { timeout: 15_000 }, async () => {
    instead = (path) => path.includes('/trend-');
    const found = await checkInProcess(`${origin}/1/`, { timeout: 500 }).finally(
      () => (instead = () => false),
    );
    assert.ok(found.some(({ text }) => /trend-.*\.js cannot be loaded \(.*timeout/.test(text)));
  });

  it('finds that a missing file is answered with a page', async () => {
    instead = (path, response) => {
      if (path.includes('no-such-file')) response.writeHead(200, headersFor(path)).end('<p>');
      return path.includes('no-such-file');
    };
    const { status, output } = await checkHere().finally(() => (instead = () => false));
    assert.equal(status, 1, output);
    assert.match(output, /missing is answered with another one/);
  });

  it('finds an address that leads to another one', async () => {
    redirect = '/releases/1.0.1/trend';
    const { status, output } = await checkHere().finally(() => (redirect = ''));
    assert.equal(status, 1, output);
    assert.match(output, /trend-.* leads to another address \(302\)/);
  });

  it('says so where nobody answers', () => {
    const { status, output } = check('http://localhost:9/1/');
    assert.equal(status, 1);
    assert.match(output, /cannot be reached/);
  });
});
