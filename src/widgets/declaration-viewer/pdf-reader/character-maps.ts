/**
 * pdf.js' predefined character maps: which letters the codes of a text mean. There are 168 of them, which the drop-in folder
 * has in four packs, one a collection of characters; a document mostly needs two of one pack.
 *
 * A pack is the length of its index (32 bits, little-endian), the index, and the maps one after the other. The index
 * is JSON: each map's name, and where it starts and ends, in bytes after the index.
 */

/** Name of the file that has a map. */
export function packOf(map: string): string {
  const collection = collections.find(([, names]) => names.test(map))?.[0] ?? 'japan1';
  return `character-maps-${collection}.bin`;
}

const collections = [
  ['cns1', /^(?:Adobe-CNS1|B5|CNS|ET|HK|UniCNS)/],
  ['gb1', /^(?:Adobe-GB1|GB|UniGB)/],
  ['korea1', /^(?:Adobe-Korea1|KSC|UniKS)/],
] as const;

export function packed(maps: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  let end = 0;
  const places = maps.map(([name, { length }]) => [name, [end, (end += length)]]);
  const index = new TextEncoder().encode(JSON.stringify(Object.fromEntries(places)));
  const pack = new Uint8Array(4 + index.length + end);
  new DataView(pack.buffer).setUint32(0, index.length, true);
  pack.set(index, 4);
  let offset = 4 + index.length;
  for (const [, bytes] of maps) {
    pack.set(bytes, offset);
    offset += bytes.length;
  }
  return pack;
}

/** @throws where it is not in the pack. */
export function fromPack(pack: Uint8Array, map: string): Uint8Array {
  const start = 4 + new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(pack.subarray(4, start))) as Record<
    string,
    readonly [number, number]
  >;
  const place = Object.hasOwn(index, map) && index[map];
  if (!place) throw new Error(`There is no character map ${map}.`);
  // A copy, since it is handed over to the worker.
  return pack.slice(start + place[0], start + place[1]);
}
