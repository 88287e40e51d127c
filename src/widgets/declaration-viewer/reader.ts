import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Source } from './declaration-viewer.view.ts';

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

/** What a reader's module exports. */
export interface ReaderModule {
  open(host: ReaderHost, source: Source): Reader;
}
