import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { developmentKey } from '../../release/keys.ts';
import { isSignedBy } from '../../release/note.ts';
import { publish, versions } from '../../release/publish.ts';
import { published } from '../support/publish.ts';
import { builtRelease, contents, keyOf, noteIn, npm, temporaryFolder } from './support.ts';

const { alliance } = JSON.parse(
  readFileSync(join(published.project, 'release/frozen.json'), 'utf8'),
) as { alliance: { inUse: string; next: string } };

const with730 = { key: keyOf('inUse'), days: 730 };
const day = 86_400_000; // ms

describe('npm run release', () => {
  const keys = temporaryFolder();
  const pem = (
    name: string,
    key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  ) => {
    const file = join(keys, name);
    writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }));
    return file;
  };
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const noKey = join(keys, 'no-key.txt');
  writeFileSync(noKey, 'secret-word');

  // Each before anything is built.
  const refused: [string, string[], RegExp][] = [
    ['no key', [], /--key/],
    ['a key that is nowhere', ['--key', 'NOWHERE'], /neither a file nor an environment variable/],
    ['a folder', ['--key', keys], /neither a file nor an environment variable/],
    ['a file without a key', ['--key', noKey], /no private key/],
    ['the development key', ['--key', pem('dev.pem', developmentKey())], /development key/],
    ['a stranger’s key', ['--key', pem('stranger.pem')], /not one of the two/],
    ['a key of another kind', ['--key', pem('rsa.pem', rsa)], /P-256/],
    ['an odd expiry', ['--key', published.inUse, '--expires', '2y'], /730d/],
    ['no expiry', ['--key', published.inUse, '--expires', '0d'], /730d/],
    ['an address over http', ['--key', published.inUse, '--address', 'http://a.example/'], /https/],
  ];
  for (const [what, args, why] of refused)
    it(`refuses ${what}`, () => {
      const { status, output } = npm(published.project, 'release', '--', ...args);
      assert.equal(status, 1);
      assert.match(output, why);
      assert.doesNotMatch(output, /secret-word|PRIVATE KEY| {4}at /);
    });

  it('does not repeat the key where a shell has put it in the place of its name', () => {
    const text = readFileSync(published.inUse, 'utf8');
    const secret = text.split('\n')[1]!;
    for (const key of [text, secret]) {
      const { status, output } = npm(published.project, 'release', '--', `--key=${key}`);
      assert.equal(status, 1);
      assert.match(output, /not the key itself/);
      assert.ok(!output.includes(secret));
    }
  });

  it('refuses as long as the alliance has no keys', () => {
    const { status, output } = npm(process.cwd(), 'release', '--', '--key', published.inUse);
    assert.equal(status, 1);
    assert.match(output, /release:keys/);
  });

  it('has written a folder that is ready to upload', () => {
    const names = [...contents(published.before).keys()].filter(
      (name) => !/^(releases|feed)\//.test(name),
    );
    assert.deepEqual(names.sort(), [
      'LICENSES.txt',
      'cohesion.js',
      'cohesion.js.br',
      'cohesion.js.gz',
      'feed.schema.json',
      'integrity.json',
      'release.json',
      'sbom.cdx.json',
    ]);
    const { note, release } = noteIn(published.before);
    assert.ok(isSignedBy(note, alliance.inUse));
    assert.ok(!isSignedBy(note, alliance.next));
    assert.equal(release.version, '1.0.0');
    assert.equal((Date.parse(release.expires) - Date.parse(release.signed)) / day, 730);
  });

  it('has left everything but the note as it was when the next release came', () => {
    const before = contents(published.before);
    const after = contents(published.after);
    for (const [name, content] of before)
      // The list of packages names this one's version.
      if (!['release.json', 'sbom.cdx.json'].includes(name))
        assert.ok(content.equals(after.get(name)!), name);
    for (const name of after.keys())
      if (!before.has(name)) assert.match(name, /^releases\/1\.0\.1\//);
    assert.equal(noteIn(published.after).release.version, '1.0.1');
  });
});

describe('publishing into a folder', () => {
  const into = (
    release = '1.0.0',
    options: Partial<typeof with730> & { address?: string } = {},
  ) => {
    const out = temporaryFolder();
    return publish(builtRelease(release), out, { ...with730, ...options }).then(() => out);
  };

  it('lays compressed copies beside what never changes, and beside nothing else', async () => {
    const all = contents(await into());
    for (const [name, content] of all) {
      const original = name.replace(/\.(br|gz)$/, '');
      if (original === name) continue;
      assert.match(name, /^(releases\/.*|cohesion\.js)\.(br|gz)$/);
      const unpacked = name.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content);
      assert.ok(unpacked.equals(all.get(original)!), name);
    }
    for (const name of all.keys())
      if (/^(releases\/.*|cohesion)\.(js|wasm)$/.test(name))
        assert.ok(all.has(`${name}.br`) && all.has(`${name}.gz`), name);
  });

  it('keeps the last five releases, by number and not by letter', async () => {
    const out = await into('1.8.0');
    for (const version of ['1.8.1', '1.9.0', '1.9.9', '1.10.0', '1.10.1'])
      await publish(builtRelease(version), out, with730);
    assert.deepEqual(await versions(out), ['1.10.1', '1.10.0', '1.9.9', '1.9.0', '1.8.1']);
  });

  it('leaves what is not its own alone', async () => {
    const out = await into();
    appendFileSync(join(out, 'feed/sv.json'), '\n');
    writeFileSync(join(out, 'robots.txt'), 'User-agent: *\n');
    const before = contents(out);
    await publish(builtRelease('1.1.0'), out, with730);
    const after = contents(out);
    for (const name of ['feed/sv.json', 'robots.txt', 'cohesion.js', 'integrity.json'])
      assert.ok(before.get(name)!.equals(after.get(name)!), name);
  });

  it('writes the address into the snippet where it is told', async () => {
    const out = await into('1.0.0', { address: 'https://widgets.example.eu/elsewhere/1/' });
    const { snippet } = JSON.parse(readFileSync(join(out, 'integrity.json'), 'utf8'));
    assert.match(
      snippet,
      /^<script async src="https:\/\/widgets\.example\.eu\/elsewhere\/1\/cohesion\.js" integrity="sha384-[^"]{64}" crossorigin="anonymous"><\/script>$/,
    );
  });

  it('renews the note of a release that is there, with the next key too', async () => {
    const out = await into();
    const before = contents(out);
    await publish(builtRelease('1.0.0'), out, { key: keyOf('next'), days: 30 });
    const { note, release } = noteIn(out);
    assert.ok(isSignedBy(note, alliance.next));
    assert.equal((Date.parse(release.expires) - Date.parse(release.signed)) / day, 30);
    for (const [name, content] of contents(out))
      if (name !== 'release.json') assert.ok(content.equals(before.get(name)!), name);
  });

  it('finishes a release that had come up by half', async () => {
    const out = await into();
    const whole = contents(out);
    const half = builtRelease('1.1.0');
    await publish(half, out, with730);
    rmSync(join(out, 'releases/1.1.0'), { recursive: true });
    writeFileSync(join(out, 'release.json'), whole.get('release.json')!);
    await publish(half, out, with730);
    assert.equal(noteIn(out).release.version, '1.1.0');
    for (const { file } of Object.values(noteIn(out).release.files))
      assert.ok(contents(out).has(file), file);
  });

  const refused: [string, (out: string) => string, RegExp][] = [
    [
      'another script: pages have pinned it',
      (out) => {
        appendFileSync(join(out, 'cohesion.js'), ' ');
        return '1.1.0';
      },
      /pinned/,
    ],
    [
      'the same version with other files',
      (out) => {
        const { release } = noteIn(out);
        const files = { ...release.files, 'loader.js': release.files['trend.js'] };
        const text = JSON.stringify({ ...release, files });
        writeFileSync(join(out, 'release.json'), JSON.stringify({ release: text, signature: '' }));
        return '1.0.0';
      },
      /raise the version/,
    ],
    ['an older version', () => '0.9.9', /newer than 0\.9\.9/],
    ['a version that is none', () => '1.1.0-rc.1', /1\.1\.0-rc\.1 is not a version/],
  ];
  for (const [what, prepare, why] of refused)
    it(`refuses ${what}, and changes nothing`, async () => {
      const out = await into();
      const version = prepare(out);
      const before = contents(out);
      await assert.rejects(publish(builtRelease(version), out, with730), why);
      assert.deepEqual(contents(out), before);
    });
});
