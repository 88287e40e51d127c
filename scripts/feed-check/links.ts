/** Whether the addresses of a feed lead anywhere: `--links`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import type { Check, ListShape, ObjectShape } from '../../src/feed/check.ts';
import { checkedAddress } from '../../src/feed/address.ts';
import * as model from '../../src/feed/model.ts';
import { isRegister, register } from '../../src/register/register.ts';

type Shape = Check<unknown> & Partial<ListShape & ObjectShape>;

/** So many are asked at once, and each for so long, in milliseconds. */
const atOnce = 8;
const patience = 15_000;

/** Every address of the text of a feed or a register, and where it stands. */
export function addresses(json: string): { path: string; text: string }[] {
  const root = parseTree(json);
  const shape = isRegister(root && getNodeValue(root)) ? register : model.feed;
  return root ? [...ofNode(root, shape as Shape, '')] : [];
}

function* ofNode(
  node: Node,
  shape: Shape | undefined,
  path: string,
): Generator<{ path: string; text: string }> {
  if (!shape) return;
  if (node.type === 'array')
    for (const [index, entry] of (node.children ?? []).entries())
      yield* ofNode(entry, shape.of as Shape | undefined, `${path}[${index}]`);
  else if (node.type === 'object')
    for (const { children } of node.children ?? []) {
      const name = String(children![0]!.value);
      const fields = shape.fields ?? (shape.of as Shape | undefined)?.fields;
      const field = fields && Object.hasOwn(fields, name) ? (fields[name] as Shape) : undefined;
      if (children![1]) yield* ofNode(children![1], field, path ? `${path}.${name}` : name);
    }
  else if (shape === model.address && typeof node.value === 'string')
    yield { path, text: String(getNodeValue(node)) };
}

/**
 * @param base - where the feed was loaded from; undefined where it is a file.
 * @param file - the file's path: relative addresses are files beside it then.
 * @returns a line for each address that leads nowhere, each with the first place that it stands in.
 */
export async function deadLinks(
  json: string,
  base: string | undefined,
  file: string,
): Promise<string[]> {
  const places = new Map<string, string>();
  const lines: string[] = [];
  for (const { path, text } of addresses(json)) {
    const url = checkedAddress(text, base ?? 'https://feed.invalid/');
    // What is no address at all, the parser has said.
    if (!url || places.has(url)) continue;
    places.set(url, path);
    const { host, pathname } = new URL(url);
    if (host === 'feed.invalid' && !existsSync(join(dirname(file), decodeURIComponent(pathname))))
      lines.push(`${path}: ${text} is no file beside the feed`);
  }
  const queue = [...places].filter(([url]) => new URL(url).host !== 'feed.invalid');
  const ask = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [url, path] = next;
      const fault = await answer(url);
      if (fault) lines.push(`${path}: ${url} ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return lines.sort();
}

/** What a server says to whoever asks; undefined where it has what is asked for. */
async function answer(url: string): Promise<string | undefined> {
  try {
    let response = await request(url, 'HEAD');
    // Some servers know no HEAD.
    if ([403, 405, 501].includes(response.status)) response = await request(url, 'GET');
    if (response.ok) return undefined;
    return [404, 410].includes(response.status)
      ? `leads nowhere: it answers ${response.status}`
      : `could not be checked: it answers ${response.status}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return `leads nowhere: ${cause instanceof Error ? cause.message : message}`;
  }
}

async function request(url: string, method: 'HEAD' | 'GET'): Promise<Response> {
  const response = await fetch(url, {
    method,
    credentials: 'omit',
    signal: AbortSignal.timeout(patience),
  });
  // Films are long, and none of them is wanted.
  await response.body?.cancel();
  return response;
}
