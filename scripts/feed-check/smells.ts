/**
 * What the parser takes as it is, or passes over as unknown, and whoever wrote it did not mean. Looks at the JSON text
 * itself, where needed: `12.000` is 12 to whoever parses it.
 */
import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import type { Check, ListShape, ObjectShape, Problem } from '../../src/feed/check.ts';
import * as model from '../../src/feed/model.ts';
import { decode } from '../lib/references.ts';
import { likely } from '../../src/likely.ts';
import { languageFault } from './languages.ts';

type Shape = Check<unknown> & Partial<ListShape & ObjectShape>;

/** Fields of JSON Feed that no widget reads. */
const ofJsonFeed = ['user_comment', 'next_url', 'favicon', 'expired', 'hubs'];

/** Fields that are a few plain words. */
const inWords = ['title', 'name', 'label', 'summary', 'description'];

/** Fields that belong into `_cohesion`. */
const inExtension = ['kind', 'missing_language_url', 'rel', 'calls', 'updated'];

/**
 * @param shape - of the document.
 * @returns a line for each, as `path: what, and what to write instead`.
 */
export function smells(json: string, shape: Shape = model.feed as Shape): string[] {
  const root = tree(json);
  return root ? [...ofNode(root, shape, ''), ...ofFigures(root, json)] : [];
}

/** @returns undefined where it is nested thousands of times. */
function tree(json: string): Node | undefined {
  try {
    return parseTree(json);
  } catch {
    return undefined;
  }
}

function* ofNode(node: Node, shape: Shape | undefined, path: string): Generator<string> {
  if (node.type === 'object') yield* ofObject(node, shape, path);
  else if (node.type === 'array')
    for (const [index, entry] of (node.children ?? []).entries())
      yield* ofNode(entry, shape?.of as Shape | undefined, `${path}[${index}]`);
  else if (shape) yield* ofValue(node, shape, path);
}

function* ofObject(node: Node, shape: Shape | undefined, path: string): Generator<string> {
  // A list of one may stand without its brackets.
  const fields = shape?.fields ?? (shape?.of as Shape | undefined)?.fields;
  const seen = new Set<string>();
  const names = (node.children ?? []).map(({ children }) => String(children![0]!.value));
  for (const { children } of node.children ?? []) {
    const [key, value] = children!;
    const name = String(key!.value);
    const at = path ? `${path}.${name}` : name;
    if (seen.has(name))
      yield `${at}: stands twice in one object, and only the last counts: take one away`;
    seen.add(name);
    if (fields && !Object.hasOwn(fields, name) && !ofJsonFeed.includes(name)) {
      const isHome = path.endsWith('_cohesion') || path.includes('_cohesion.');
      const absent = Object.keys(fields).filter((one) => !names.includes(one));
      const meant =
        likely(name, absent) ??
        absent.find(
          (one) =>
            (shape?.required ?? []).includes(one) &&
            value &&
            isGood(fields[one]!, getNodeValue(value)),
        );
      if (meant) yield `${at}: there is no field ${JSON.stringify(name)}: did you mean ${meant}?`;
      else if (!isHome && inExtension.includes(name)) yield `${at}: belongs into _cohesion`;
    }
    if (value)
      yield* ofNode(
        value,
        fields && Object.hasOwn(fields, name) ? (fields[name] as Shape) : undefined,
        at,
      );
  }
}

/** Whether a value is what a field takes. */
function isGood(check: Check<unknown>, value: unknown): boolean {
  const problems: Problem[] = [];
  check(value, '', { base: 'https://feed.invalid/', problems, decode, ids: new Set() });
  return problems.length === 0;
}

function* ofValue(node: Node, shape: Shape, path: string): Generator<string> {
  const text = typeof node.value === 'string' ? node.value : undefined;
  if (text === undefined) return;
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const field = /[^.]*$/.exec(path)![0];
  if (
    shape === model.address &&
    /^www\.|^[\w-]+(?:\.[\w-]+)*\.(?:eu|org|com|net)(?:\/|$)/i.test(text)
  )
    yield `${path}: ${shown} is a file beside the feed: write https:// before it`;
  else if (shape === model.address && /[\\ ]/.test(text.trim()))
    yield `${path}: ${shown} has a blank or a backslash: write / for \\ and %20 for a blank`;
  else if (shape === model.language) {
    const fault = languageFault(text);
    if (fault) yield `${path}: ${shown} ${fault}`;
  } else if (inWords.includes(field) && /<\/?[a-z][^<>]*>/i.test(text))
    yield `${path}: ${shown} has HTML, which is shown as it stands: write plain text`;
  else if (
    field === 'content_text' &&
    /<(?:p|a|br|b|i|strong|em|ul|ol|li|h\d|div|span)[\s>/]/i.test(text)
  )
    yield `${path}: ${shown} has HTML, which is shown as it stands: write it into content_html`;
  else if (/^entries\[\d+\]\.category$/.test(path) && !builtIn.includes(text)) {
    const meant = likely(text, builtIn);
    if (meant) yield `${path}: ${shown} is a category of its own: did you mean ${meant}?`;
  } else if (field === 'mime_type' && !/^[\w.+-]+\/[\w.+-]+/.test(text.trim()))
    yield `${path}: ${shown} is no media type: write one such as application/pdf or audio/mpeg`;
  else if (field === 'content_html' && !/<\w/.test(text)) {
    if (/&lt;\/?\w+/.test(text))
      yield `${path}: HTML that was encoded twice: write ${JSON.stringify(decode(text).slice(0, 40))}…`;
    else if (text.trim())
      yield `${path}: plain text, whose line ends are lost in HTML: write it into content_text`;
  }
}

const builtIn: readonly string[] = model.builtInCategories;

/** Numbers, categories and dates of who has signed. */
function* ofFigures(root: Node, json: string): Generator<string> {
  const at = (node: Node | undefined, name: string | number): Node | undefined =>
    typeof name === 'number'
      ? node?.children?.[name]
      : node?.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
  const extension = at(root, '_cohesion');
  const updated: unknown = at(extension, 'updated')?.value;
  for (const [number, call] of (at(extension, 'calls')?.children ?? []).entries()) {
    const path = `_cohesion.calls[${number}]`;
    for (const list of ['counts', 'history']) {
      const dates = new Set<unknown>();
      for (const [index, entry] of (at(call, list)?.children ?? []).entries()) {
        const place = `${path}.${list}[${index}]`;
        const count = at(entry, 'count');
        yield* ofCount(count, `${place}.count`, json);
        const date = at(entry, 'date')?.value as unknown;
        if (typeof date === 'string' && dates.has(date))
          yield `${place}.date: ${JSON.stringify(date)} stands twice: take one away`;
        dates.add(date);
        yield* ofCategory(at(entry, 'category')?.value, at(entry, 'label')?.value, place);
      }
    }
    const since: unknown = at(call, 'since')?.value;
    if (typeof since === 'string' && typeof updated === 'string' && since > updated)
      yield `${path}.since: ${JSON.stringify(since)} is after _cohesion.updated, ${JSON.stringify(updated)}: write when it began`;
    const title = at(call, 'title')?.value as unknown;
    if (number > 0 && call.type === 'object' && !title)
      yield `${path}.title: is missing: all calls but the first are shown with it`;
  }
}

function* ofCount(node: Node | undefined, path: string, json: string): Generator<string> {
  if (node?.type !== 'number') return;
  const raw = json.slice(node.offset, node.offset + node.length);
  if (/^\d{1,3}(?:\.\d{3})+$/.test(raw))
    yield `${path}: ${raw} is ${Number(raw)} to JSON: is ${raw.replaceAll('.', '')} meant? Then write that`;
}

function* ofCategory(category: unknown, label: unknown, path: string): Generator<string> {
  if (typeof category !== 'string' || builtIn.includes(category)) return;
  const meant = likely(category, builtIn);
  const isSame = meant === category.trim().toLowerCase();
  // Without a label the parser has said that one is missing.
  if (meant && (label === undefined || isSame))
    yield `${path}.category: ${JSON.stringify(category)} is no category with a label of its own: did you mean ${meant}?`;
}
