/**
 * What the drop-in script hands to the release, and the release's loader to the widgets. It stands on `window` under
 * one registered symbol, the library's only global: scripts have no other place to meet.
 */
import type { StartedRequest } from './feed/request.ts';

/** `release.json`: the note, and what vouches for it. */
export interface SignedNote {
  /** {@link Release} as JSON: these very characters are signed. */
  readonly release: string;
  /** ECDSA on P-256 with SHA-256, by the alliance: r and s, 64 bytes in base64. */
  readonly signature: string;
}

/** What the alliance vouches for: every file of a release by its hash. Hashes stand nowhere else. */
export interface Release {
  /** Of this library, as in `package.json`. */
  readonly version: string;
  /** When it was signed, and until when it is taken: ISO 8601 in UTC. */
  readonly signed: string;
  readonly expires: string;
  /** Name of the file that the drop-in script starts. */
  readonly loader: string;
  /** By their names: `runtime.js`, `locales/sv.js`, `openjpeg.wasm` … */
  readonly files: Readonly<Record<string, ReleasedFile>>;
}

export interface ReleasedFile {
  /** Address relative to the drop-in script. */
  readonly file: string;
  /** Hash as in an `integrity` attribute. */
  readonly integrity: string;
  /** Names of the files whose exports it is handed when it runs. */
  readonly imports?: readonly string[];
}

/** A built file of code: makes its exports, given those of the files it imports, by their names. */
export type Make = (imports: Readonly<Record<string, object>>) => Promise<object>;

/** The files of the release, each checked by the note. The build writes calls of these; see `plugins/`. */
export interface Files {
  /** Called by each file of code when it arrives. */
  provide(name: string, make: Make): void;
  /** What the build puts in the place of `import()`. Rejects where a file is not as it was released. */
  load(name: string): Promise<object>;
  /** A file that is not run here. Rejects where it is not as it was released. */
  fetch(name: string): Promise<Response>;
}

export interface Handover {
  /** The tag on the page, for what it says. */
  readonly script: HTMLScriptElement;
  /** Address of the drop-in folder, with a slash at the end. */
  readonly base: string;
  /** The page's permission for our templates and addresses, where Trusted Types are enforced. */
  readonly policy: Pick<TrustedTypePolicy, 'createHTML' | 'createScriptURL'> | undefined;
  /** As soon as its signature has been checked. */
  release?: Release;
  /** As soon as the release's loader runs, and so for every widget of a release. */
  files?: Files;
  /** Gives, once, a request for this address that the loader has started beside those for the code. */
  started?: (address: string) => StartedRequest | undefined;
}

/** The key of the library's one global. */
export const key = Symbol.for('cohesion-widgets');

/** What the drop-in script handed over; undefined where the widgets come from the npm package alone. */
export const handover = (globalThis as { [key]?: Handover })[key];

/** Defined by the build of the drop-in folder. */
declare const __RELEASED__: true | undefined;

/**
 * The files of the release that this very code belongs to; undefined in the npm package, also on a page that has the
 * drop-in script besides.
 */
export const ownFiles = (): Files | undefined =>
  typeof __RELEASED__ === 'undefined' ? undefined : handover?.files;

/** Address of the feed for widgets that name none; may hold `{lang}`. */
export const defaultFeed = (): string =>
  handover?.script.dataset.feed ?? `${handover?.base ?? ''}feed/{lang}.json`;

/** Who embeds the widgets, for those that do not say themselves. */
export const defaultPartner = (): string | undefined => handover?.script.dataset.partner;
