/** A moment of an episode in the fragment of an address: `#t=130&episode=episode-4`. */
export interface Moment {
  readonly id: string;
  /** In seconds. */
  readonly time: number;
}

const ours = /[#&?](t=[^&]*&episode=[^&]*)$/;

/** @returns undefined for any fragment that is not ours, which is the page's own business. */
export function momentOf(hash: string): Moment | undefined {
  const found = ours.exec(hash);
  if (!found) return undefined;
  const fields = new URLSearchParams(found[1]);
  const time = Number(fields.get('t'));
  return time >= 0 && time < Infinity ? { id: fields.get('episode')!, time } : undefined;
}
