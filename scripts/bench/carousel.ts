/**
 * How long a carousel of 500 videos takes to render, and to scroll, beside one of 18. Both in one run in Chromium,
 * turn by turn, so that whatever else the machine does meets both.
 */
import { builtFolder, chromium, median, serve } from './bench.ts';

const limit = 1.2;
const turns = 40;
const counts = [18, 500] as const;

const feedOf = (count: number) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Films',
  language: 'en',
  items: Array.from({ length: count }, (_, index) => ({
    id: String(index),
    title: `A film about cohesion in region ${index}`,
    content_text: 'A film.',
    url: `https://www.youtube.com/watch?v=${String(index).padStart(11, '0')}`,
    image: `feed/media/video-${(index % 18) + 1}.webp`,
    _cohesion: { kind: 'video', duration_in_seconds: 60 + index },
  })),
});

/** In the page: appends a carousel, waits until it has rendered and has been laid out, and scrolls through it. */
async function measure(count: number): Promise<{ render: number; scroll: number }> {
  const widget = document.createElement('cohesion-video-carousel');
  widget.setAttribute('feed', `${count}.json`);
  const ready = new Promise((resolve) =>
    widget.addEventListener('cohesion-ready', resolve, { once: true }),
  );
  const start = performance.now();
  document.body.append(widget);
  await ready;
  widget.getBoundingClientRect();
  const render = performance.now() - start;

  const list = widget.shadowRoot!.querySelector('.list')!;
  const frames: number[] = [];
  // Six screens of it, a step a frame: the work of a frame, without the wait for it.
  for (let step = 0; step < 24; step++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const begin = performance.now();
    list.scrollTo({ top: step * 100, behavior: 'instant' });
    list.dispatchEvent(new Event('scroll'));
    await (widget as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    widget.getBoundingClientRect();
    frames.push(performance.now() - begin);
  }
  widget.remove();
  return { render, scroll: frames.reduce((sum, frame) => sum + frame, 0) / frames.length };
}

/** @throws where 500 videos take more than 1.2 times as long to render. */
export async function carousel(): Promise<void> {
  const { origin, close } = await serve(builtFolder, {
    '/': '<!doctype html><html lang="sv"><title>Bench</title><body><script src="cohesion.js"></script>',
    ...Object.fromEntries(counts.map((count) => [`/${count}.json`, JSON.stringify(feedOf(count))])),
  });
  const browser = await chromium();
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(`${origin}/`);
    const results = new Map(
      counts.map((count) => [count, { render: [] as number[], scroll: [] as number[] }]),
    );
    // The first turns bring code, locale and feeds, and warm the engine up.
    for (let turn = -5; turn < turns; turn++)
      for (const count of counts) {
        const { render, scroll } = await page.evaluate(measure, count);
        if (turn < 0) continue;
        results.get(count)!.render.push(render);
        results.get(count)!.scroll.push(scroll);
      }
    const [few, most] = counts.map((count) => results.get(count)!);
    for (const what of ['render', 'scroll'] as const)
      console.log(
        `${what === 'render' ? 'Rendering' : 'A frame of scrolling'}: ${counts[0]} videos ${median(few![what]).toFixed(2)} ms, ${counts[1]} videos ${median(most![what]).toFixed(2)} ms, ${(median(most![what]) / median(few![what])).toFixed(2)} times (median of ${turns})`,
      );
    if (median(most!.render) > limit * median(few!.render))
      throw new Error(
        `Rendering ${counts[1]} videos may take ${limit} times as long as ${counts[0]}.`,
      );
  } finally {
    await browser.close();
    await close();
  }
}
