/**
 * The media contract: how servers that visitors meet hand out recordings, and what of it a player must bear. Used by
 * `media-contract.audio.test.ts` and `media-contract.video.test.ts`.
 */
import type { Rule } from '../support/page.ts';

/** In seconds, of every recording in `test/fixtures/media`. */
export const length = 6;

export interface Manner {
  readonly name: string;
  readonly rule: Omit<Rule, 'path'>;
  /** One can go anywhere, in every engine. */
  readonly seekable?: true;
  /** WebKitGTK often loses it or refuses it, and says so: GStreamer wants to know how long a file is. */
  readonly unsteady?: true;
  /** Browsers may refuse it; what matters is that they say so. */
  readonly refusable?: true;
}

const chunked = { 'content-length': null };

export const manners: readonly Manner[] = [
  { name: 'a server that knows ranges', rule: {}, seekable: true },
  {
    name: 'a server without CORS',
    rule: {
      headers: { 'access-control-allow-origin': null, 'cross-origin-resource-policy': null },
    },
    seekable: true,
  },
  { name: 'a server without ranges', rule: { ranges: false } },
  {
    name: 'a server that does not say how long it is',
    rule: { headers: chunked },
    unsteady: true,
  },
  { name: 'a slow server', rule: { pace: 14_000 }, seekable: true },
  { name: 'a slow server without ranges', rule: { pace: 14_000, ranges: false } },
  {
    name: 'a slow server that does not say how long it is',
    rule: { pace: 14_000, headers: chunked },
    unsteady: true,
  },
  {
    name: 'a server that takes it for nothing in particular',
    rule: { headers: { 'content-type': 'application/octet-stream' } },
    seekable: true,
  },
  {
    name: 'a server that takes it for text',
    rule: { headers: { 'content-type': 'text/plain' } },
    refusable: true,
  },
];
