/** How long a key in the search of a long transcript keeps the page busy, in Chromium. */
import { builtFolder, chromium, median, serve } from './bench.ts';

/** In ms, of the longest of all keys. */
const limit = 50;
const cues = 4800;
const turns = 8;
/** What is typed, one after the other: often found, seldom, nowhere, and all of it again. */
const queries = ['t', 'th', 'the', 'the c', 'coh', 'cohesion', 'x', 'e', '', 'a', ''];

const words =
  'the cohesion policy of regions and cities in europe small towns people work together for a border river school'.split(
    ' ',
  );
const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
const line = (cue: number) =>
  Array.from({ length: 12 }, (_, word) => words[(cue * 7 + word * 5) % words.length]).join(' ');
const transcript = [
  'WEBVTT',
  ...Array.from(
    { length: cues },
    (_, cue) =>
      `${stamp(cue * 2)} --> ${stamp(cue * 2 + 2)}\n${line(cue)}${cue % 4 === 3 ? '.' : ''}`,
  ),
].join('\n\n');

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Podcast',
  language: 'en',
  items: [
    {
      id: 'episode',
      title: 'A long episode',
      content_text: 'Talk.',
      attachments: [
        { url: 'episode.mp3', mime_type: 'audio/mpeg' },
        { url: 'episode.vtt', mime_type: 'text/vtt', _cohesion: { rel: 'transcript' } },
      ],
    },
  ],
};

/** In the page: opens the transcript of a player. */
async function open(): Promise<void> {
  const widget = document.createElement('cohesion-podcast-player');
  widget.setAttribute('feed', 'feed.json');
  document.body.append(widget);
  const until = async <T>(find: () => T | null | undefined | false) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const summary = await until(() =>
    [...(widget.shadowRoot?.querySelectorAll('summary') ?? [])].find(
      ({ textContent }) => textContent.trim() === 'Transcript',
    ),
  );
  summary.click();
  await until(() => widget.shadowRoot!.querySelector('[part=transcript] p'));
}

/** In the page: types that, and says for how many ms the page was busy until it was laid out. */
async function type(query: string): Promise<number> {
  const widget = document.querySelector('cohesion-podcast-player') as HTMLElement & {
    updateComplete: Promise<boolean>;
  };
  const field = widget.shadowRoot!.querySelector<HTMLInputElement>('[part=search]')!;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await widget.updateComplete;
  widget.getBoundingClientRect();
  return performance.now() - start;
}

/** @throws where a key takes longer than it may. */
export async function search(): Promise<void> {
  const { origin, close } = await serve(builtFolder, {
    '/': '<!doctype html><html lang="en"><title>Bench</title><body><script src="cohesion.js"></script>',
    '/feed.json': JSON.stringify(feed),
    '/episode.vtt': transcript,
  });
  const browser = await chromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    await page.evaluate(open);
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn++)
      for (const query of queries) times.push(await page.evaluate(type, query));
    const longest = Math.max(...times);
    console.log(
      `A key in the search of ${cues} cues: ${median(times).toFixed(1)} ms, the longest ${longest.toFixed(1)} ms (${times.length} keys)`,
    );
    if (longest > limit) throw new Error(`A key may take ${limit} ms.`);
  } finally {
    await browser.close();
    await close();
  }
}
