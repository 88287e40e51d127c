import type { CSSResult, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../warn.ts';

/**
 * Code of a widget that is loaded when it is first needed: what most visitors never open. Its styles, if it exports
 * any, join those of the host.
 */
export class LazyPart<Part extends object> {
  /** Undefined until it has been loaded. */
  value: Part | undefined;
  /** Whether it could not be had the last time; asking again tries again. */
  failed = false;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #name: string;
  readonly #import: () => Promise<Part>;

  /**
   * @param name - for the webmaster, where it cannot be had: "the chart".
   * @param load - the `import()` of it.
   */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    name: string,
    load: () => Promise<Part>,
  ) {
    this.#host = host;
    this.#name = name;
    this.#import = load;
  }

  /** @returns undefined where it cannot be had: the webmaster has been told, and the widget goes on without. */
  async load(): Promise<Part | undefined> {
    if (this.value) return this.value;
    this.failed = false;
    try {
      const part = await this.#import();
      adoptStyles(this.#host.renderRoot as ShadowRoot, part);
      this.value = part;
    } catch (error) {
      this.failed = true;
      warnOnce(`${this.#name} cannot be loaded: ${error}`);
    }
    this.#host.requestUpdate();
    return this.value;
  }
}

/** Lets the styles that come with some code hold in a shadow tree. */
export function adoptStyles(root: ShadowRoot, { styles }: { readonly styles?: CSSResult }): void {
  const styleSheet = styles?.styleSheet;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
