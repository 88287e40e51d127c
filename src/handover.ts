import type * as address from './feed/address.ts';
import type * as request from './feed/request.ts';
import type { StartedRequest } from './feed/request.ts';
import type * as catalogs from './i18n/catalogs.ts';
import type * as language from './i18n/language.ts';

/** A built file: its name relative to the drop-in folder, and its hash as in an `integrity` attribute. */
export type BuiltFile = readonly [name: string, integrity: string];

/**
 * What the drop-in script hands to the code it loads. It stands on `window` under one registered symbol,
 * the library's only global: module scripts run as soon as they arrive, so there is no earlier moment at
 * which the script could call into them.
 */
export interface Handover {
  readonly version: string;
  /** Address of the feed that widgets read when they name none; may hold `{lang}`. */
  readonly feed: string;
  /** Who embeds the widgets, when they do not say themselves. */
  readonly partner: string | null;
  /** The page's permission for our templates and addresses, where Trusted Types are enforced. */
  readonly policy: Pick<TrustedTypePolicy, 'createHTML' | 'createScriptURL'> | undefined;
  /** Loads files, the last one being the module wanted. Rejects where a file is not as it was built. */
  readonly load: (files: readonly BuiltFile[]) => Promise<unknown>;
  /** A request for this address that is already under way; each is handed out once. */
  readonly started: (address: string) => StartedRequest | undefined;
  /** The address of a file in the drop-in folder. */
  readonly address: (file: string) => string;
  /** Functions that the loader has brought along already: the runtime does not bring them again. */
  readonly tools: Tools;
}

/** What stands in `feed/address.ts`, `feed/request.ts`, `i18n/catalogs.ts` and `i18n/language.ts`. */
export type Tools = Omit<
  typeof address & typeof catalogs & typeof language & typeof request,
  'longestAddress'
>;

/** The key of the library's one global. The build also writes it into Lit, for the policy. */
export const key = Symbol.for('cohesion-widgets');

/** What the drop-in script handed over; undefined where the widgets come from the npm package. */
export const handover = (globalThis as { [key]?: Handover })[key];
