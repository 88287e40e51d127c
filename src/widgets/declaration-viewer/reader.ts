import type { ReactiveControllerHost, TemplateResult } from 'lit';

/** Shows a document on the page. Each kind of document has one, loaded when it is first wanted. */
export interface Reader {
  /** Called while the widget renders, so that messages have their locale. */
  content(): TemplateResult;
  /** After each rendering. */
  updated?(): void;
  /** Ends whatever is under way and gives back what was taken. */
  close(): void;
}

export interface ReaderHost extends ReactiveControllerHost, HTMLElement {
  readonly headingLevel: number;
  readonly renderRoot: HTMLElement | DocumentFragment;
}
