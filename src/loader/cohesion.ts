/**
 * The drop-in script: finds the widgets' tags and placeholders, now and later, and loads what they need when they
 * come near the viewport. It runs as a classic script and as a module, and knows nothing of Lit.
 */
import { checkedAddress, feedAddress } from '../feed/address.ts';
import { startRequest, type StartedRequest } from '../feed/request.ts';
import { key, type BuiltFile, type Handover } from '../handover.ts';
import { baseLanguage, fallbackLanguage, languageOf, messageLanguage } from '../i18n/language.ts';
import { registry } from '../registry.ts';
import { catalogFile } from './catalog-file.ts';
import { loadCatalog } from './catalogs.ts';

declare const __VERSION__: string;

const nearViewport = '400px';
// The name a site puts into the `trusted-types` directive of its Content-Security-Policy.
const policyName = 'cohesion-widgets';
const prefix = 'cohesion-';

const said = new Set<string>();
/** Once a page, however many widgets have the same to say. */
const warn = (message: string) => {
  if (!said.has(message)) console.warn(`${policyName}: ${message}`);
  said.add(message);
};

/** The tag this code came from. A module has no `currentScript`; where it came from stands in its stack. */
function ownScript(): HTMLScriptElement | undefined {
  const stack = new Error().stack ?? '';
  return (
    (document.currentScript as HTMLScriptElement | null) ??
    [...document.scripts].find(({ src }) => src && stack.includes(src))
  );
}

function start(script: HTMLScriptElement): void {
  const base = new URL('.', script.src).href;
  const policy = allowed(base);
  if (policy === null) return;

  const requests = new Map<string, StartedRequest | undefined>();
  const begin = (address: string | undefined) => {
    if (address && !requests.has(address)) requests.set(address, startRequest(address));
  };

  const modules = new Map<string, Promise<unknown>>();
  /** A script tag is what `integrity` works on everywhere; `import()` then gets the module it made, unasked. */
  const loadFile = ([name, integrity]: BuiltFile): Promise<unknown> => {
    let module = modules.get(name);
    if (!module) {
      const address = base + name;
      module = new Promise((resolve, reject) => {
        const element = document.createElement('script');
        element.type = 'module';
        element.crossOrigin = 'anonymous';
        element.integrity = integrity;
        element.nonce = script.nonce;
        element.src = (policy?.createScriptURL(address) ?? address) as string;
        element.onload = () => resolve(import(/* @vite-ignore */ address));
        element.onerror = () =>
          reject(new Error(`${address} cannot be loaded, or is not as it was built.`));
        document.head.append(element);
      });
      modules.set(name, module);
      module.catch(() => modules.delete(name));
    }
    return module;
  };

  const preloaded = new Set<string>();
  /** Starts the download; nothing runs yet. */
  const preload = ([name, integrity]: BuiltFile): void => {
    if (preloaded.has(name)) return;
    preloaded.add(name);
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'script';
    link.crossOrigin = 'anonymous';
    link.integrity = integrity;
    link.nonce = script.nonce;
    link.href = base + name;
    document.head.append(link);
  };

  const started = (address: string) => {
    const request = requests.get(address);
    requests.set(address, undefined);
    return request;
  };
  const handover: Handover = {
    version: __VERSION__,
    feed: script.dataset.feed ?? `${base}feed/{lang}.json`,
    partner: script.dataset.partner ?? null,
    policy,
    load: async (files) => {
      let module: unknown;
      files.forEach(preload);
      // One after the other, dependencies first: where a module imports a file that has failed its hash in a script
      // tag of its own, and the module comes first, WebKit runs that file all the same.
      for (const file of files) module = await loadFile(file);
      return module;
    },
    started,
    address: (file) => base + file,
    tools: {
      baseLanguage,
      checkedAddress,
      fallbackLanguage,
      feedAddress,
      languageOf,
      loadCatalog: (language) => loadCatalog(language, base, started),
      messageLanguage,
      startRequest,
    },
  };
  // Not enumerable and not writable: code that walks over `window` does not trip over it.
  Object.defineProperty(window, key, { value: handover });

  const load = (widget: Element) => {
    const language = languageOf(widget);
    begin(feedAddress(widget.getAttribute('feed') ?? handover.feed, language, document.baseURI));
    const messages = messageLanguage(language);
    // Where there is no crypto (pages over http:) the locale is verified by a request of another form.
    if (messages !== fallbackLanguage && globalThis.crypto?.subtle)
      begin(base + catalogFile(messages));
    const files = registry[widget.localName.slice(prefix.length) as keyof typeof registry];
    handover
      .load(files() as unknown as BuiltFile[])
      .catch((error: Error) =>
        warn(`<${widget.localName}> keeps its fallback content: ${error.message}`),
      );
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        load(target);
      }
    },
    { rootMargin: nearViewport },
  );

  const tags = Object.keys(registry).map((name) => prefix + name);
  const wanted = tags.map((tag) => `${tag}:not(:defined)`).join() + ',[data-cohesion]';
  const seen = new WeakSet<Element>();
  const find = (tree: ParentNode) => {
    const inside = [...tree.querySelectorAll(wanted)];
    for (const element of tree instanceof Element && tree.matches(wanted)
      ? [tree, ...inside]
      : inside) {
      if (seen.has(element)) continue;
      seen.add(element);
      const name = element.getAttribute('data-cohesion');
      if (name === null) near.observe(element);
      else if (Object.hasOwn(registry, name)) fill(element, prefix + name);
      else warn(`there is no widget "${name}"; there are ${Object.keys(registry).join(', ')}.`);
    }
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) find(node);
  }).observe(document, { childList: true, subtree: true });
  find(document);
}

/** Puts a widget into a placeholder that an editor let through; what stood in it becomes the fallback. */
function fill(placeholder: Element, tag: string): void {
  const widget = document.createElement(tag);
  for (const { name, value } of placeholder.attributes) {
    // An editor that strips handlers and styles may let data-onclick through: it must not become one.
    const attribute = /^data-(?!cohesion$|on|(?:style|class|id|slot)$)(.+)/.exec(name)?.[1];
    if (attribute) widget.setAttribute(attribute, value);
  }
  widget.append(...placeholder.childNodes);
  placeholder.append(widget);
}

/**
 * The page's Trusted Types policy for us: undefined where none is needed, null where it is needed and refused.
 */
function allowed(base: string): Handover['policy'] | null {
  let policy: Handover['policy'];
  try {
    policy = window.trustedTypes?.createPolicy(policyName, {
      createHTML: (template: string) => template,
      createScriptURL: (address: string) => {
        if (!address.startsWith(base)) throw new TypeError(`${address} is not in ${base}`);
        return address;
      },
    });
  } catch {
    // The page names other policies only. That matters only if it enforces them, as the next lines show.
  }
  try {
    document.createElement('script').src = (policy?.createScriptURL(base) ?? base) as string;
    return policy;
  } catch {
    warn(
      `the fallback content stays: add "${policyName}" to "trusted-types" in the Content-Security-Policy header.`,
    );
    return null;
  }
}

const script = ownScript();
const first = (window as { [key]?: Handover })[key];
if (first) {
  if (first.version !== __VERSION__)
    warn(`version ${first.version} is on this page already; version ${__VERSION__} does nothing.`);
} else if (script) start(script);
