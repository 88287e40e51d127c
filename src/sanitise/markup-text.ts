import type { CSSResult } from 'lit';
import { currentLocale, type Locale } from '../i18n/messages.ts';
import { markupTextStyles } from './markup-text.styles.ts';
import { sanitise, type SanitiseOptions } from './sanitise.ts';
import { words } from './words.ts';

export const styles: CSSResult = markupTextStyles;

/** A text of others, made when it is first shown, and again where the visitor's language is another one. */
export class MarkupText {
  readonly #html: string;
  readonly #options: Omit<SanitiseOptions, 'words'>;
  #made: { readonly locale: Locale; readonly element: HTMLElement } | undefined;

  constructor(html: string, options: Omit<SanitiseOptions, 'words'>) {
    this.#html = html;
    this.#options = options;
  }

  /** Called while a widget renders. */
  get element(): HTMLElement {
    const locale = currentLocale();
    if (this.#made?.locale !== locale) {
      const element = document.createElement('div');
      element.className = 'markup';
      element.append(sanitise(this.#html, { ...this.#options, words: words() }));
      this.#made = { locale, element };
    }
    return this.#made.element;
  }
}
