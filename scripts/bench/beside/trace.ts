/** What the main thread does in a visit, by a trace: also the script that runs as promise jobs, which no metric counts. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself, in µs: without what other processes took. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export const works = {
  script:
    /^(EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch)$/,
  compile: /^(v8\.(compile|compileModule|produceCache|parse.*)|V8\.Compile.*|V8\.Parse.*)$/,
  collect: /^(MinorGC|MajorGC|BlinkGC.*|V8\.GC.*)$/,
  style: /^(UpdateLayoutTree|ParseAuthorStyleSheet)$/,
  layout: /^Layout$/,
  paint: /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|CompositeLayers)$/,
  parse: /^ParseHTML$/,
} as const;
export type Work = keyof typeof works | 'other';

const categories = ['-*', 'toplevel', 'devtools.timeline', 'v8.execute', 'v8', 'blink.user_timing'];

/** Starts to trace; what it gives ends that, and says how many ms each kind of work took by itself. */
export async function trace(page: Page): Promise<() => Promise<Record<Work, number>>> {
  await page.tracing.start({ categories });
  return async () => {
    const text = new TextDecoder().decode(await page.tracing.stop());
    return sums((JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents);
  };
}

const kindOf = (name: string): keyof typeof works | undefined =>
  (Object.keys(works) as (keyof typeof works)[]).find((work) => works[work].test(name));

function sums(events: readonly TraceEvent[]): Record<Work, number> {
  const result: Record<Work, number> = {
    script: 0,
    compile: 0,
    collect: 0,
    style: 0,
    layout: 0,
    paint: 0,
    parse: 0,
    other: 0,
  };
  const place = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(place),
  );
  const threads = [...main].map((thread) =>
    events.filter((event) => event.ph === 'X' && place(event) === thread),
  );
  // The page's own process is the busiest: others wait to be used.
  const thread = threads.sort((a, b) => b.length - a.length)[0] ?? [];
  const open: { end: number; work: Work }[] = [];
  for (const { name, ts, dur = 0, tdur = 0 } of thread.sort(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    while (open.length && open.at(-1)!.end <= ts) open.pop();
    const outer = open.at(-1);
    const work = kindOf(name) ?? outer?.work ?? 'other';
    // What is within something else is not that one's own.
    if (outer) result[outer.work] -= tdur / 1000;
    result[work] += tdur / 1000;
    open.push({ end: ts + dur, work });
  }
  return result;
}
