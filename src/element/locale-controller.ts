import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../i18n/language.ts';
import { loadLocale } from '../i18n/locale.ts';
import type { Locale } from '../i18n/messages.ts';
import { watchLang } from './lang-watch.ts';

/** Knows the language that its host stands in, wherever the page says it, and loads the messages for it. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  #language: string | undefined;
  #unwatch: (() => void) | undefined;

  /** @param changed - called when the page says another language than the one loaded last. */
  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchLang(this.#host, () => {
      if (this.isStale) this.#changed();
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** Whether the host stands in another language than the one loaded last. */
  get isStale(): boolean {
    return languageOf(this.#host) !== this.#language;
  }

  /**
   * The language that the host stands in now, a BCP 47 tag, and its messages.
   *
   * @returns a promise in `locale` that rejects where they cannot be had.
   */
  load(): { readonly language: string; readonly locale: Promise<Locale> } {
    const language = (this.#language = languageOf(this.#host));
    return { language, locale: loadLocale(language) };
  }
}
