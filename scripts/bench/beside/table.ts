/** What is printed. */
import { median } from '../bench.ts';
import { clickNames, type Click } from './clicks.ts';
import { ways, type Way } from './pages.ts';
import type { Work } from './trace.ts';
import type { Visit } from './visit.ts';

type Visits = ReadonlyMap<Way, readonly Visit[]>;
type Works = ReadonlyMap<Way, readonly Record<Work, number>[]>;

const ms = (value: number) => `${value.toFixed(0)} ms`;
const kB = (value: number) => `${(value / 1000).toFixed(1)} kB`;
const count = (value: number) => value.toFixed(0);
const shift = (value: number) => value.toFixed(4);
/** Chromium tells no event that took less. */
const event = (value: number) => (value < 16 ? '< 16 ms' : ms(value));

const rows: readonly [string, (visit: Visit) => number, (value: number) => string][] = [
  ['main thread', ({ mainThread }) => mainThread, ms],
  ['script, without promise jobs', ({ script }) => script, ms],
  ['layout and style', ({ style }) => style, ms],
  ['long tasks', ({ longTasks }) => longTasks, ms],
  ['largest contentful paint', ({ paint }) => paint, ms],
  ['layout shift while loading', ({ shiftLoading }) => shiftLoading, shift],
  ['layout shift while scrolling', ({ shiftScrolling }) => shiftScrolling, shift],
  ['transferred', ({ bytes }) => bytes, kB],
  ['requests', ({ requests }) => requests, count],
  ['JavaScript heap', ({ heap }) => heap, kB],
  ['elements', ({ elements }) => elements, count],
  ['DOM nodes', ({ nodes }) => nodes, count],
];

const workNames: Readonly<Record<Work, string>> = {
  script: 'script, promise jobs too',
  compile: 'compiling',
  collect: 'garbage collection',
  style: 'style',
  layout: 'layout',
  paint: 'painting',
  parse: 'parsing HTML',
  other: 'other tasks',
};

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

export function table(visits: Visits, works: Works): string {
  const columns = [...visits.keys()];
  const row = (name: string, cell: (way: Way) => string) => line([name, ...columns.map(cell)]);
  const range = (way: Way) => {
    const values = visits.get(way)!.map(({ mainThread }) => mainThread);
    return `${Math.min(...values).toFixed(0)}–${ms(Math.max(...values))}`;
  };
  const clickRow = ([click, name]: [string, string]) =>
    row(`click: ${name}`, (way) => {
      const values = visits.get(way)!.flatMap(({ clicks }) => clicks[click as Click] ?? []);
      return values.length ? event(median(values)) : '–';
    });
  return [
    row('', (way) => ways[way]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(([name, value, text]) =>
      row(name, (way) => text(median(visits.get(way)!.map(value)))),
    ),
    row('main thread, least and most', range),
    ...Object.entries(clickNames).map(clickRow),
    row('INP of these', (way) =>
      event(median(visits.get(way)!.map(({ clicks }) => Math.max(...Object.values(clicks))))),
    ),
    ...(Object.entries(workNames) as [Work, string][]).map(([work, name]) =>
      row(`work: ${name}`, (way) => ms(median(works.get(way)!.map((of) => of[work])))),
    ),
  ].join('\n');
}

/** How much more ours take than plain HTML, as a share of what the usual libraries do; and what a long feed costs. */
export function comparison(visits: Visits, works: Works): string {
  const of = (value: (visit: Visit) => number) => (way: Way) => median(visits.get(way)!.map(value));
  const mainThread = of((visit) => visit.mainThread);
  const compared: Readonly<Record<string, (way: Way) => number>> = {
    'main thread': mainThread,
    'script, without promise jobs': of(({ script }) => script),
    'script, promise jobs too': (way) => median(works.get(way)!.map(({ script }) => script)),
    'layout and style': of(({ style }) => style),
  };
  const has = (...letters: Way[]) => letters.every((way) => visits.has(way));
  const lines: string[] = [];
  if (has('a', 'b', 'c'))
    for (const [name, value] of Object.entries(compared)) {
      const [plain, own, usual] = [value('a'), value('b'), value('c')];
      lines.push(`- (B − A) / (C − A), ${name}: ${((own - plain) / (usual - plain)).toFixed(2)}`);
    }
  if (has('b', 'd'))
    lines.push(`- D / B, main thread: ${(mainThread('d') / mainThread('b')).toFixed(2)}`);
  return lines.map((text) => `\n${text}`).join('');
}
