import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { folderAddress } from '../../release/integrity-file.ts';
import { developmentKey } from '../../release/keys.ts';
import { isSignedBy } from '../../release/note.ts';
import { publish, versions } from '../../release/publish.ts';
import { contents } from '../support/contents.ts';
import { published } from '../support/publish.ts';
import { builtRelease, keyOf, noteIn, npm, temporaryFolder } from './support.ts';

const { alliance } = JSON.parse(
  readFileSync(join(published.project, 'release/frozen.json'), 'utf8'),
) as { alliance: { inUse: string; next: string; integrity: string } };

const with730 = { key: keyOf('inUse'), days: 730, script: alliance.integrity };
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
    ['an expiry beyond all dates', ['--key', published.inUse, '--expires', '99999999999d'], /730d/],
    ['an address that is none', ['--key', published.inUse, '--address', 'here'], /not the address/],
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
      (name) => !/^(releases|feed|embed|builder)\//.test(name),
    );
    assert.deepEqual(names.sort(), [
      'LICENSES.txt',
      'cohesion.js',
      'cohesion.js.br',
      'cohesion.js.gz',
      'feed.schema.json',
      'index.html',
      'integrity.json',
      'register.schema.json',
      'release.json',
      'sbom.cdx.json',
      'widgets.json',
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
      assert.match(name, /^(releases\/.*|builder\/.*|cohesion\.js)\.(br|gz)$/);
      const unpacked = name.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content);
      assert.ok(unpacked.equals(all.get(original)!), name);
    }
    for (const name of all.keys())
      if (/^(releases\/.*|builder\/.*|cohesion)\.(bin|js|wasm)$/.test(name))
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
    const foreign = [
      'robots.txt',
      'releases/.htaccess',
      'releases/README.txt',
      'releases/old/a.js',
    ];
    mkdirSync(join(out, 'releases/old'));
    for (const name of foreign) writeFileSync(join(out, name), 'not ours\n');
    const before = contents(out);
    const more = ['1.1.0', '1.2.0', '1.3.0', '1.4.0', '1.5.0'];
    for (const version of more) await publish(builtRelease(version), out, with730);
    const after = contents(out);
    for (const name of [...foreign, 'feed/sv.json', 'cohesion.js', 'integrity.json'])
      assert.ok(before.get(name)!.equals(after.get(name)!), name);
    assert.deepEqual(await versions(out), more.toReversed());
  });

  it('lays the embed builder anew, with the address that it was told once', async () => {
    const address = 'https://widgets.example.eu/elsewhere/1/';
    const out = await into('1.0.0', { address });
    const page = () => readFileSync(join(out, 'index.html'), 'utf8');
    assert.ok(page().includes(`${address}cohesion.js`));
    const files = readdirSync(join(out, 'builder'));
    for (const old of ['index-old.js', 'index-old.js.br'])
      writeFileSync(join(out, 'builder', old), '');
    await publish(builtRelease('1.0.1'), out, with730);
    assert.ok(page().includes(`${address}cohesion.js`));
    assert.deepEqual(readdirSync(join(out, 'builder')), files);
    for (const [, file] of page().matchAll(/"\.\/(builder\/[^"]+)"/g))
      assert.ok(readFileSync(join(out, file!)).length > 0);
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
    await publish(builtRelease('1.0.0'), out, { ...with730, key: keyOf('next'), days: 30 });
    const { note, release } = noteIn(out);
    assert.ok(isSignedBy(note, alliance.next));
    assert.equal((Date.parse(release.expires) - Date.parse(release.signed)) / day, 30);
    for (const [name, content] of contents(out))
      if (name !== 'release.json') assert.ok(content.equals(before.get(name)!), name);
  });

  it('vouches for no folder that is damaged: what is missing or changed is whole again', async () => {
    const out = await into();
    const whole = contents(out);
    const { files } = noteIn(out).release;
    const [runtime, trend, loader] = ['runtime.js', 'trend.js', 'loader.js'].map(
      (name) => files[name]!.file,
    );
    appendFileSync(join(out, runtime!), ' ');
    rmSync(join(out, trend!));
    writeFileSync(join(out, `${loader}.br`), whole.get(`${trend}.br`)!);
    rmSync(join(out, `${loader}.gz`));
    const done = await publish(builtRelease('1.0.0'), out, with730);
    for (const name of [runtime, trend, `${loader}.br`, `${loader}.gz`])
      assert.ok(done.includes(`${name} was missing or damaged: it is whole again.`), name);
    for (const [name, content] of contents(out))
      if (name !== 'release.json') assert.ok(content.equals(whole.get(name)!), name);
    assert.equal(contents(out).size, whole.size);
  });

  it('has the note written last: what stops before that leaves the release that was there', async () => {
    const out = await into();
    const before = readFileSync(join(out, 'release.json'));
    for (const missing of ['LICENSES.txt', /^releases\/.*\/trend-.*\.js$/]) {
      const built = builtRelease('1.1.0');
      const name = [...contents(built).keys()].find((name) => name.match(missing))!;
      rmSync(join(built, name));
      await assert.rejects(publish(built, out, with730), /ENOENT/);
      assert.ok(readFileSync(join(out, 'release.json')).equals(before), name);
      assert.ok(!readdirSync(out).some((left) => left.endsWith('.new')));
    }
  });

  it('says that the snippet has no real address yet', async () => {
    const out = temporaryFolder();
    assert.match((await publish(builtRelease('1.0.0'), out, with730)).join(), /--address/);
    assert.doesNotMatch((await publish(builtRelease('1.1.0'), out, with730)).join(), /--address/);
  });

  it('takes the address of the folder in each form that people write', () => {
    for (const end of ['', '/', '/cohesion.js'])
      assert.equal(
        folderAddress(`https://widgets.example.eu/1${end}`).href,
        'https://widgets.example.eu/1/',
      );
    for (const none of ['widgets.example.eu/1/', 'ftp://widgets.example.eu/1/', 'https://', '/1/'])
      assert.throws(() => folderAddress(none), /is not the address of a folder/, none);
    assert.throws(() => folderAddress('https://widgets.example.eu/1/?a'), /not the address/);
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
    [
      'an older version, where the note is lost',
      (out) => {
        rmSync(join(out, 'release.json'));
        return '0.9.9';
      },
      /newer than 0\.9\.9/,
    ],
    ['a version that is none', () => '1.1.0-rc.1', /1\.1\.0-rc\.1 is not a version/],
  ];
  it('refuses a script that is not the one that is frozen, in a new folder too', async () => {
    const out = temporaryFolder();
    const built = builtRelease('1.0.0');
    appendFileSync(join(built, 'cohesion.js'), ' ');
    await assert.rejects(publish(built, out, with730), /is frozen \(release\/frozen\.json\)/);
    assert.equal(contents(out).size, 0);
  });

  for (const [what, prepare, why] of refused)
    it(`refuses ${what}, and changes nothing`, async () => {
      const out = await into();
      const version = prepare(out);
      const before = contents(out);
      await assert.rejects(publish(builtRelease(version), out, with730), why);
      assert.deepEqual(contents(out), before);
    });
});
