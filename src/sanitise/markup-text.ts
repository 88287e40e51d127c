import type { CSSResult } from 'lit';
import { currentLocale, type Locale } from '../i18n/messages.ts';
import { markupTextStyles } from './markup-text.styles.ts';
import { sanitise, type SanitiseOptions } from './sanitise.ts';
import { words } from './words.ts';

export const styles: CSSResult = markupTextStyles;

/** A text of others, made when it is first shown, and again where the visitor's language is another one. */
export class MarkupText {
  readonly #html: string;
  readonly #lang: string | undefined;
  readonly #options: Omit<SanitiseOptions, 'words'>;
  #made: { readonly locale: Locale; readonly element: HTMLElement } | undefined;

  /** @param lang - of the text, a BCP 47 tag, where that is not said around it. */
  constructor(
    html: string,
    { lang, ...options }: Omit<SanitiseOptions, 'words'> & { readonly lang?: string },
  ) {
    this.#html = html;
    this.#lang = lang;
    this.#options = options;
  }

  /** Called while a widget renders. */
  get element(): HTMLElement {
    const locale = currentLocale();
    if (this.#made?.locale !== locale) {
      const element = document.createElement('div');
      element.className = 'markup';
      if (this.#lang) element.lang = this.#lang;
      element.append(sanitise(this.#html, { ...this.#options, words: words() }));
      this.#made = { locale, element };
    }
    return this.#made.element;
  }
}
