/** The builder's page as it was built, open on the tests' own origin, where they can look into it. */
import { until } from '../support/page.ts';

const opened = new Set<HTMLIFrameElement>();
afterEach(() => {
  for (const frame of opened) frame.remove();
  opened.clear();
});

export interface BuilderPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly root: ShadowRoot;
  /** The first that matches. */
  one<Found extends HTMLElement = HTMLElement>(selector: string): Found;
  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[];
  /** What is to be pasted. */
  snippet(): string;
}

/** @param search - of the address: what was chosen, and the language of the page. */
export async function openBuilder(
  search = '?lang=en',
  { width = 800, height = 600 } = {},
): Promise<BuilderPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${width}px; height: ${height}px`;
  frame.allow = 'clipboard-write';
  opened.add(frame);
  document.body.append(frame);
  frame.src = `/cdn/index.html${search}`;
  const root = await until(
    () => {
      const { shadowRoot } = frame.contentDocument!.querySelector('embed-builder')!;
      return shadowRoot!.querySelector('.outcome')!.children.length > 0 ? shadowRoot! : undefined;
    },
    'the builder',
    20_000,
  );
  const all = <Found extends HTMLElement>(selector: string) => [
    ...root.querySelectorAll<Found>(selector),
  ];
  return {
    frame,
    window: frame.contentWindow as Window & typeof globalThis,
    document: frame.contentDocument!,
    root,
    all,
    one: <Found extends HTMLElement>(selector: string) => {
      const [found] = all<Found>(selector);
      if (!found) throw new Error(`The builder has no ${selector}.`);
      return found;
    },
    snippet: () => root.querySelector('.outcome copy-text pre')?.textContent ?? '',
  };
}

/** As if somebody had typed or chosen it. */
export function enter(
  control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string,
): void {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
