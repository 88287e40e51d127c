import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Color } from 'sharp';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { fetchPicture, makePicture, type Picture } from '../../src/media/pictures.ts';
import { WebError, type Answer, type Web } from '../../src/web/web.ts';

const where = 'news "Regions"';

/** The hardest picture to make small. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 50 },
    },
  });
const plain = (width: number, height: number, background: Color = '#c00') =>
  sharp({ create: { width, height, channels: 4, background } });

async function made(bytes: Uint8Array): Promise<Picture> {
  const picture = await makePicture(bytes, where);
  assert.ok('files' in picture, JSON.stringify(picture));
  return picture;
}
async function refused(bytes: Uint8Array): Promise<string> {
  const problem = await makePicture(bytes, where);
  assert.ok('what' in problem, 'it was made');
  assert.equal(problem.where, where);
  assert.ok(problem.remedy);
  return problem.what;
}

test('the hardest picture is made small in three forms of one size, the same each time', async () => {
  const bytes = await noise(1400, 1000).jpeg().toBuffer();
  const picture = await made(bytes);
  assert.deepEqual(
    picture.files.map(({ type }) => type),
    ['image/jpeg', 'image/webp', 'image/avif'],
  );
  for (const { bytes, type, name } of picture.files) {
    assert.ok(bytes.length <= 60_000, `${name}: ${bytes.length}`);
    const { format, width, height } = await sharp(bytes).metadata();
    assert.deepEqual({ width, height }, { width: picture.width, height: picture.height });
    assert.equal(`image/${format === 'heif' ? 'avif' : format}`, type);
    assert.match(name, /^[\da-f]{20}\.(jpg|webp|avif)$/);
  }
  assert.equal(new Set(picture.files.map(({ name }) => name.split('.')[0])).size, 1);
  assert.ok(picture.width < 960 && picture.width >= 320);
  assert.deepEqual(await made(bytes), picture);
});

test('a picture that fits is 960 wide, a small one as it is, a high one twice as high as wide', async () => {
  const sizes = async (width: number, height: number) => {
    const picture = await made(await plain(width, height).png().toBuffer());
    return [picture.width, picture.height];
  };
  assert.deepEqual(await sizes(2000, 1000), [960, 480]);
  assert.deepEqual(await sizes(120, 80), [120, 80]);
  assert.deepEqual(await sizes(1000, 8000), [240, 1920]);
  assert.deepEqual(await sizes(1, 1), [1, 1]);
});

test('it is turned as the camera says, and its metadata are gone', async () => {
  const bytes = await plain(300, 200)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Somebody', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  assert.ok((await sharp(bytes).metadata()).exif);
  const picture = await made(bytes);
  assert.deepEqual([picture.width, picture.height], [200, 300]);
  for (const file of picture.files) {
    const { exif, icc, xmp, orientation = 1 } = await sharp(file.bytes).metadata();
    assert.deepEqual(
      { exif, icc, xmp, orientation },
      { exif: undefined, icc: undefined, xmp: undefined, orientation: 1 },
    );
    assert.ok(!Buffer.from(file.bytes).includes('Somebody'));
  }
});

test('what is seen through stays so, and is white in JPEG', async () => {
  const { files } = await made(
    await plain(20, 20, { r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer(),
  );
  const first = async (index: number) =>
    [...(await sharp(files[index]!.bytes).raw().toBuffer())].slice(0, 4);
  assert.deepEqual((await first(0)).slice(0, 3), [255, 255, 255]);
  assert.equal((await first(1))[3], 0);
  assert.equal((await first(2))[3], 0);
});

test('pictures of each kind, grey, in 16 bits and for print', async () => {
  const base = noise(60, 40);
  for (const bytes of [
    await base.clone().jpeg({ progressive: true }).toBuffer(),
    await base.clone().webp().toBuffer(),
    await base.clone().gif().toBuffer(),
    await base.clone().avif().toBuffer(),
    await base.clone().toColourspace('b-w').png().toBuffer(),
    await base.clone().toColourspace('rgb16').png().toBuffer(),
    await base.clone().toColourspace('cmyk').jpeg().toBuffer(),
  ]) {
    const picture = await made(bytes);
    assert.deepEqual([picture.width, picture.height], [60, 40]);
    assert.equal((await sharp(picture.files[0]!.bytes).metadata()).space, 'srgb');
  }
});

/** A PNG that says it is of some size, and has the bytes of nothing. */
function claims(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('more pixels than a picture needs are refused before they are unpacked', async () => {
  assert.match(await refused(claims(30_000, 30_000)), /more than 50 million pixels/);
  assert.match(await refused(claims(8_000, 6_300)), /more than 50 million pixels/);
});

test('what is no picture, or not all of one, is refused with words', async () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  assert.match(await refused(Buffer.from(svg)), /drawing \(SVG\)/);
  assert.match(await refused(Buffer.from('<!DOCTYPE html><p>404')), /web page/);
  assert.match(await refused(Buffer.from('%PDF-1.7')), /unknown kind/);
  assert.match(await refused(new Uint8Array()), /unknown kind/);
  assert.match(await refused(await plain(9, 9).tiff().toBuffer()), /unknown kind/);
  assert.match(await refused(claims(100, 100)), /broken/);
  for (const form of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
    const bytes = await noise(300, 200).toFormat(form).toBuffer();
    assert.match(await refused(bytes.subarray(0, bytes.length / 2)), /broken, cut off/, form);
  }
});

test('random bytes, and pictures with some, are made or refused', async () => {
  const bytes = await noise(12, 8).png().toBuffer();
  const damaged = fc
    .tuple(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([at, other]) => {
      const copy = new Uint8Array(bytes);
      copy.set(other.subarray(0, copy.length - at), at);
      return copy;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), async (given) => {
      const result = await makePicture(given, where);
      assert.ok('files' in result ? result.files.length === 3 : result.what && result.remedy);
    }),
    { numRuns: 100 },
  );
});

const webThat = (get: Web['get']): Web => ({ get });

test('a picture is fetched; where that fails, a problem says why', async () => {
  const bytes = new Uint8Array(await plain(9, 9).png().toBuffer());
  const answer: Answer = { address: 'https://a.example/a.png', type: 'image/png', bytes };
  const asked: unknown[] = [];
  const good = webThat((...all) => {
    asked.push(...all);
    return Promise.resolve({ ...answer, stale: 'the server answers 500' });
  });
  const picture = await fetchPicture('https://a.example/a.png', good, where);
  assert.ok('files' in picture && picture.stale === 'the server answers 500');
  assert.equal(asked[0], 'https://a.example/a.png');
  const bad = webThat(() => Promise.reject(new WebError('https://a.example/: gone: look')));
  assert.deepEqual(await fetchPicture('https://a.example/a.png', bad, where), {
    where,
    what: 'its picture could not be had (https://a.example/: gone: look)',
    remedy: 'give it another picture, or see that this one can be read by all',
  });
  const page = webThat(() =>
    Promise.resolve({ ...answer, bytes: new TextEncoder().encode('<html>'), stale: 'old' }),
  );
  assert.deepEqual(Object.keys(await fetchPicture('https://a.example/', page, where)), [
    'where',
    'what',
    'remedy',
  ]);
});
