/** One page, built four ways. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parseFeed } from '../../../src/feed/parse.ts';
import { builtFolder } from '../bench.ts';
import { declaration, plainContent, usualContent, type Content } from './content.ts';
import { site, type Site } from './site.ts';

const root = join(import.meta.dirname, '../../..');
const here = import.meta.dirname;

export const ways = {
  a: 'A plain',
  b: 'B ours',
  c: 'C usual',
  d: 'D ours, 500 videos',
} as const;
export type Way = keyof typeof ways;

interface SampleFeed {
  items: { id: string; title: string; _cohesion: { kind: string } }[];
}

/** The most items of a feed that are read. */
const most = 500;

/** A feed with so many items of a kind, those of the sample over and over, after others of it. */
function many(
  feed: SampleFeed,
  kind: string,
  count: number,
  others: readonly string[] = [],
): SampleFeed {
  const ofKinds = (kinds: readonly string[]) =>
    feed.items.filter(({ _cohesion }) => kinds.includes(_cohesion.kind));
  const some = ofKinds([kind]);
  const items = Array.from({ length: count }, (_, index) => {
    const item = some[index % some.length]!;
    return { ...item, id: `${kind}-${index + 1}`, title: `${item.title} (${index + 1})` };
  });
  return { ...feed, items: [...ofKinds(others), ...items].slice(0, most) };
}

const page = (head: string, content: Content) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Cohesion in practice</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="municipality.css">
    ${head}
  </head>
  <body>
    <header><p class="name">Sampleton</p></header>
    <main>
      <article>
        <h1>Cohesion in practice</h1>
        <p>Sampleton is a town that was made up. The page shows what the alliance's content looks like in a place that
        is not its own.</p>
        <p>A cycle path, a library and a vocational training in the town have been supported by the cohesion policy of
        the EU. That is why we are in the #CohesionAlliance.</p>
      </article>
      <section><h2>They are in the alliance</h2>${content.counter}</section>
      <section><h2>What the alliance wants</h2>${content.declaration}</section>
      <section><h2>Films about cohesion</h2>${content.videos}</section>
      <section><h2>Join in</h2>${content.join}</section>
      <section><h2>Listen</h2>${content.podcast}</section>
    </main>
    <footer><p>Sampleton, a page for measuring</p></footer>
  </body>
</html>`;

/** The tags as `index.html` has them, with room for what comes. */
const tags = (folder: string, videos = ''): Content => ({
  counter: `<cohesion-signatory-counter style="display: flow-root; min-height: clamp(310px, 720px - 58vw, 505px)"><a href="${folder}feed/join.html">More than 12,000 have joined the alliance</a></cohesion-signatory-counter>`,
  declaration: `<cohesion-declaration-viewer declaration="${declaration}"><a href="${folder}feed/media/${declaration}-en.pdf">The alliance's declaration</a></cohesion-declaration-viewer>`,
  videos: `<cohesion-video-carousel${videos}><a href="${folder}feed/en.json">The alliance's films</a></cohesion-video-carousel>`,
  join: `<cohesion-join-button style="display: flow-root; min-height: 44px"><a href="${folder}feed/join.html">Join the alliance</a></cohesion-join-button>`,
  podcast: `<cohesion-podcast-player><a href="${folder}feed/en.json">The alliance's podcast</a></cohesion-podcast-player>`,
});

/** The usual libraries in one script and one sheet, as small as they get. */
async function usualFiles(): Promise<Record<string, Buffer>> {
  const common = { bundle: true, minify: true, write: false, absWorkingDir: root } as const;
  const styles = await Promise.all(
    ['navigation', 'a11y'].map((name) =>
      readFile(join(root, `node_modules/swiper/modules/${name}-element.min.css`), 'utf8'),
    ),
  );
  const [script, sheet] = await Promise.all([
    build({
      ...common,
      entryPoints: [join(here, 'usual.ts')],
      format: 'esm',
      target: 'es2022',
      define: { SWIPER_STYLES: JSON.stringify(styles) },
    }),
    build({ ...common, entryPoints: [join(here, 'usual.css')] }),
  ]);
  return {
    '/usual/usual.js': Buffer.from(script.outputFiles[0]!.contents),
    '/usual/usual.css': Buffer.from(sheet.outputFiles[0]!.contents),
    '/usual/plyr.svg': await readFile(join(root, 'node_modules/plyr/dist/plyr.svg')),
  };
}

export interface Pages {
  address(way: Way): string;
  close(): Promise<void>;
}

/**
 * @param folder - the built drop-in folder.
 * @param episodes - in the long feed of the last of the four.
 */
export async function pages(folder = builtFolder, episodes = 100): Promise<Pages> {
  const [own, widgets]: [Site, Site] = await Promise.all([site(), site(folder)]);
  const sample = JSON.parse(await readFile(join(folder, 'feed/en.json'), 'utf8')) as SampleFeed;
  const base = `${widgets.origin}/`;
  const address = `${base}feed/en.json`;
  const feed = parseFeed(sample, address).feed!;
  const plain = '<link rel="stylesheet" href="plain.css">';
  const script = (more = '') => `<script async src="${base}cohesion.js"${more}></script>`;
  const usual = `<link rel="stylesheet" href="${base}usual/usual.css">
    <script type="module" src="${base}usual/usual.js"></script>`;
  await Promise.all([
    widgets.add({
      ...(await usualFiles()),
      '/feed/many-videos.json': JSON.stringify(many(sample, 'video', 500)),
      '/feed/many-episodes.json': JSON.stringify(
        many(sample, 'podcast', episodes, ['declaration']),
      ),
    }),
    own.add({
      '/municipality.css': await readFile(join(root, 'demo/municipality.css')),
      '/plain.css': await readFile(join(here, 'plain.css')),
      '/a.html': page(plain, plainContent(feed, address)),
      '/b.html': page(script(), tags(base)),
      '/c.html': page(plain + usual, usualContent(feed, address)),
      '/d.html': page(
        script(` data-feed="${base}feed/many-episodes.json"`),
        tags(base, ` feed="${base}feed/many-videos.json"`),
      ),
    }),
  ]);
  return {
    address: (way) => `${own.origin}/${way}.html`,
    close: async () => void (await Promise.all([own.close(), widgets.close()])),
  };
}
