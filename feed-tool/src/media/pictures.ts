/** Pictures as they are served from the feed's own place: small, and saying nothing but what they show. */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Problem } from '../problem.ts';
import { WebError, type Web } from '../web/web.ts';

export interface Picture {
  /** The same picture as AVIF, WebP and JPEG: names that differ in their ending, and at most 60 kB each. */
  readonly files: readonly PictureFile[];
  /** Pixels; those of each file. */
  readonly width: number;
  readonly height: number;
}

export interface PictureFile {
  /** Made of what is in it: the same picture has the same name, another has another. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const mostBytes = 60_000;
/** From wide to narrow. A picture is at most twice as high as wide, so the last fits whatever it shows. */
const widths = [960, 800, 640, 480, 320, 240, 160];
/** Of the original. What cameras make today is less, and it takes some 200 MB to turn one. */
const mostPixels = 50_000_000;
/** That are fetched of an original. */
const mostFetched = 20_000_000;
/** Seconds that one form may take. */
const patience = 60;

/** From good to just good enough; what needs less is made narrower. */
const forms: readonly {
  ending: string;
  type: string;
  qualities: readonly number[];
  write: (picture: Sharp, quality: number) => Sharp;
}[] = [
  // JPEG needs the most bytes, and so decides about the width first.
  {
    ending: 'jpg',
    type: 'image/jpeg',
    qualities: [80, 70, 60],
    write: (picture, quality) =>
      picture.flatten({ background: '#fff' }).jpeg({ quality, mozjpeg: true }),
  },
  {
    ending: 'webp',
    type: 'image/webp',
    qualities: [80, 70, 60],
    write: (picture, quality) => picture.webp({ quality }),
  },
  {
    ending: 'avif',
    type: 'image/avif',
    qualities: [60, 50, 40],
    write: (picture, quality) => picture.avif({ quality }),
  },
];

// What is no picture of these kinds is not even looked at: the other readers of the library (SVG, PDF, TIFF …) are
// large, and what they get here is written by others.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});

const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: patience });

/**
 * Makes small versions of a picture: turned as the camera says, without its metadata, the first of moving ones. The same
 * bytes give the same files.
 *
 * @param bytes - JPEG, PNG, WebP, GIF or AVIF.
 * @param where - what the picture is in a problem.
 */
export async function makePicture(bytes: Uint8Array, where: string): Promise<Picture | Problem> {
  try {
    return (await smaller(bytes)) ?? { where, ...unusable };
  } catch (error) {
    if (/pixel limit/.test(String(error))) return tooManyPixels(where);
    return { where, ...(isSvg(bytes) ? drawing : isPage(bytes) ? page : unusable) };
  }
}

/**
 * Fetches a picture, and makes its small versions.
 *
 * @param where - what the picture is in a problem.
 */
export async function fetchPicture(
  address: string,
  web: Web,
  where: string,
): Promise<(Picture & { readonly stale?: string }) | Problem> {
  try {
    const { bytes, stale } = await web.get(address, {
      accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
      limit: mostFetched,
    });
    const picture = await makePicture(bytes, where);
    return 'remedy' in picture || stale === undefined ? picture : { ...picture, stale };
  } catch (error) {
    if (!(error instanceof WebError)) throw error;
    return {
      where,
      what: `its picture could not be had (${error.message})`,
      remedy: 'give it another picture, or see that this one can be read by all',
    };
  }
}

/** The widest of which each form is small enough. */
async function smaller(bytes: Uint8Array): Promise<Picture | undefined> {
  let last = 0;
  for (const width of widths) {
    const fitted = await open(bytes)
      .autoOrient()
      .resize({ width, height: 2 * width, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { info } = fitted;
    // It was no wider before, and too large.
    if (info.width === last) continue;
    last = info.width;
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const made: Omit<PictureFile, 'name'>[] = [];
    for (const form of forms) {
      const file = await small(() => sharp(fitted.data, { raw }), form);
      if (!file) break;
      made.push(file);
    }
    if (made.length === forms.length)
      return { files: named(made), width: info.width, height: info.height };
  }
  return undefined;
}

async function small(picture: () => Sharp, { qualities, write, type }: (typeof forms)[number]) {
  for (const quality of qualities) {
    const bytes = new Uint8Array(await write(picture(), quality).toBuffer());
    if (bytes.length <= mostBytes) return { type, bytes };
  }
  return undefined;
}

/** One name for all forms of a picture, so that each is found where another is. */
function named(files: readonly Omit<PictureFile, 'name'>[]): PictureFile[] {
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  const stem = hash.digest('hex').slice(0, 20);
  return files.map((file, index) => ({ name: `${stem}.${forms[index]!.ending}`, ...file }));
}

const start = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 1000));
const isSvg = (bytes: Uint8Array) => /<svg[\s>]/i.test(start(bytes));
const isPage = (bytes: Uint8Array) => /<(?:!doctype html|html)[\s>]/i.test(start(bytes));

const remedy = 'save it as JPEG or PNG, 960 pixels wide or more';
const drawing = { what: 'the picture is a drawing (SVG), which can hold programs', remedy };
const page = {
  what: 'there is a web page where the picture should be',
  remedy: 'write the address of the picture itself',
};
const unusable = { what: 'the picture is broken, cut off, or of an unknown kind', remedy };
const tooManyPixels = (where: string): Problem => ({
  where,
  what: `the picture has more than ${mostPixels / 1e6} million pixels`,
  remedy: 'save it smaller: 1920 pixels wide are enough',
});
