/**
 * The drop-in script. **Frozen**: its hash stands in the `integrity` of partners' pages, so within a major version it
 * never changes, and no fault in it can be mended. Whatever may ever have to change belongs into the release.
 *
 * It asks for the release note beside it, checks that the alliance has signed it, and starts the release's own loader
 * by the hash in the note. It runs as a classic script and as a module, imports nothing, and is built by a tool whose
 * version is pinned: docs/decisions/0014-a-frozen-script-and-a-signed-note.md.
 */
import type { Handover, Release, SignedNote } from '../handover.ts';

/** The alliance's public keys, the one in use and the next: uncompressed points on P-256, in base64. */
declare const __PUBLIC_KEYS__: readonly string[];

/** No note that was signed before this day is taken: that of the first release. ISO 8601. */
declare const __FLOOR__: string;

/** Also the name that a site puts into `trusted-types` in its Content-Security-Policy. */
const library = 'cohesion-widgets';
const key = Symbol.for(library);

const warn = (message: string) => console.warn(`${library}: ${message}`);
const refuse = ({ message }: Error) => warn(`the fallback content stays: ${message}.`);

/** The tag this code came from. A module has no `currentScript`; where it came from stands in its stack. */
function ownScript(): HTMLScriptElement | undefined {
  const current = document.currentScript;
  // Content of the page may be named `currentScript`, and is found in its place then.
  if (current instanceof HTMLScriptElement && current.src) return current;
  const { stack = '' } = new Error();
  return [...document.scripts].find(({ src }) => src && stack.includes(src));
}

/** Our policy for the page's Trusted Types. A page may allow it once only, so all that comes later is given this one. */
function makePolicy(base: string): Handover['policy'] {
  try {
    return window.trustedTypes?.createPolicy(library, {
      createHTML: (template: string) => template,
      createScriptURL: (address: string) => {
        const { href } = new URL(address, base);
        if (!href.startsWith(base)) throw new TypeError(`${href} is not in ${base}`);
        return href;
      },
    });
  } catch {
    // The page names other policies only. That matters only if it enforces them, as the first use will show.
    return undefined;
  }
}

/** @throws where the page enforces Trusted Types and has refused our policy. */
function scriptTag(address: string, policy: Handover['policy']): HTMLScriptElement {
  const tag = document.createElement('script');
  try {
    tag.src = (policy?.createScriptURL(address) ?? address) as string;
  } catch {
    throw new Error(`add "${library}" to "trusted-types" in the Content-Security-Policy header`);
  }
  return tag;
}

/** @throws where the note cannot be had. */
async function askForNote(base: string): Promise<SignedNote> {
  try {
    const answer = await fetch(`${base}release.json`, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
    });
    return await answer.json();
  } catch {
    throw new Error(`${base}release.json cannot be loaded, or is no release note`);
  }
}

const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

async function isSigned({ release, signature }: SignedNote): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const text = new TextEncoder().encode(release);
  for (const point of __PUBLIC_KEYS__) {
    const known = await crypto.subtle.importKey('raw', bytes(point), algorithm, false, ['verify']);
    if (await crypto.subtle.verify(algorithm, known, bytes(signature), text)) return true;
  }
  return false;
}

/** @throws where the note is not to be trusted. */
async function checkedRelease(note: SignedNote): Promise<Release> {
  if (!crypto.subtle)
    // Of a page over http:. Whoever could alter our files could alter that page.
    warn('this page is not served over https, so nobody can say whose release this is.');
  else if (!(await isSigned(note).catch(() => false)))
    throw new Error('release.json is not signed by the alliance');
  const release: Release = JSON.parse(note.release);
  // Turned this way round, so that a date that is none is refused too.
  if (!(Date.parse(release.expires) > Date.now())) throw new Error('release.json has expired');
  if (!(Date.parse(release.signed) >= Date.parse(__FLOOR__)))
    throw new Error('release.json is older than this script');
  return release;
}

async function start(handover: Handover): Promise<void> {
  const { script, base, policy } = handover;
  // Before anything is asked for: where the page refuses our policy, the rest would be for nothing.
  scriptTag(base, policy);
  const release = (handover.release = await checkedRelease(await askForNote(base)));
  const { file, integrity } = release.files[release.loader]!;
  const tag = scriptTag(base + file, policy);
  tag.type = 'module';
  tag.crossOrigin = 'anonymous';
  tag.integrity = integrity;
  tag.nonce = script.nonce;
  tag.onerror = () =>
    refuse(new Error(`${tag.src} cannot be loaded, or is not as it was released`));
  document.head.append(tag);
}

const script = ownScript();
if (!script) refuse(new Error('this script must come by the address in its own tag'));
else {
  const base = new URL('.', script.src).href;
  const first = (window as { [key]?: Handover })[key];
  if (!first) {
    const handover = { script, base, policy: makePolicy(base) } as Handover;
    // Not enumerable and not writable: code that walks over `window` does not trip over it.
    Object.defineProperty(window, key, { value: handover });
    start(handover).catch(refuse);
  } else if (first.base !== base)
    warn(`the widgets of ${first.base} are on this page already; those of ${base} do nothing.`);
}
