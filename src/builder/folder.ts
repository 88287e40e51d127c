/** What the drop-in folder says of itself, and what was baked in it. */
import { loadFeed } from '../feed/fetch.ts';
import type { Feed } from '../feed/model.ts';
import type { DescribedWidget } from './described.ts';
import { inOrder } from './labels.ts';
import type { Words } from './snippet.ts';

export interface Folder {
  /** Its address, with a slash at the end. */
  readonly base: string;
  /** Hash of the drop-in script. */
  readonly integrity: string;
  readonly widgets: readonly DescribedWidget[];
}

/** What there is to show, in a language. */
export interface Content {
  /** What stands in the embed pages, by the widget's name. */
  readonly words: Readonly<Record<string, Words>>;
  readonly feed: Feed;
}

/** @throws where the folder is not whole. */
export async function openFolder(base: string): Promise<Folder> {
  const [hashes, widgets] = await Promise.all([
    json<Record<string, string>>(`${base}integrity.json`),
    json<readonly DescribedWidget[]>(`${base}widgets.json`),
  ]);
  return { base, integrity: hashes['cohesion.js']!, widgets: inOrder(widgets) };
}

/**
 * What there is in a language.
 *
 * @throws where the folder is not whole.
 */
export async function contentIn(language: string, { base, widgets }: Folder): Promise<Content> {
  const [words, { feed }] = await Promise.all([
    Promise.all(widgets.map(({ name }) => wordsIn(`${base}embed/${language}/${name}`))),
    loadFeed(feedOf(base), language, base),
  ]);
  return {
    words: Object.fromEntries(words.map((one, index) => [widgets[index]!.name, one])),
    feed,
  };
}

/** Address of the feed beside the script, for every language. */
export const feedOf = (base: string): string => `${base}feed/{lang}.json`;

async function wordsIn(page: string): Promise<Words> {
  const [{ title }, fallback] = await Promise.all([
    json<{ title: string }>(`${page}.oembed.json`),
    text(`${page}.fallback.html`),
  ]);
  return { title, fallback };
}

async function text(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

const json = async <Value>(address: string): Promise<Value> =>
  JSON.parse(await text(address)) as Value;

/** Origins that a feed's media and documents are asked for from. */
export const originsOf = ({ items }: Feed): string[] => [
  ...new Set(
    items.flatMap(({ image, attachments = [] }) =>
      [image, ...attachments.map(({ url }) => url)].flatMap((address) =>
        address ? new URL(address).origin : [],
      ),
    ),
  ),
];
