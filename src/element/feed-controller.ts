import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadFeed, type Loaded, type LoadedFeed, type LoadOptions } from '../feed/fetch.ts';
import type { Problem } from '../feed/check.ts';
import type { Feed } from '../feed/model.ts';
import { defaultFeed, handover } from '../handover.ts';
import { baseLanguage } from '../i18n/language.ts';
import { english, type Locale } from '../i18n/messages.ts';
import { warnOnce } from '../warn.ts';
import { LocaleController } from './locale-controller.ts';
import { decodeReferences } from './references.ts';

/** A feed and the messages to show it in. They change together: no widget is half in one language. */
export interface Content<Supplement> {
  readonly feed: Feed;
  /** What the widget shows besides. */
  readonly supplement: Supplement | undefined;
  /** What in it was not as it should be. */
  readonly problems: readonly Problem[];
  /** Where the feed came from in the end. */
  readonly address: string;
  readonly locale: Locale;
}

/** Loads what a widget shows besides the feed; nothing where it needs no more. */
export type LoadSupplement<Supplement> = (
  loaded: LoadedFeed,
  options: LoadOptions,
) => Promise<Supplement> | undefined;

/**
 * Loads what a widget shows, when its host is connected, when its language changes, and whenever it is told to
 * (`run`). Shaped like `@lit/task`: a status and a value; each change asks the host to update.
 */
export class FeedController<Supplement> implements ReactiveController {
  status: 'pending' | 'complete' | 'error' = 'pending';
  /** What was loaded last; stays while something else is being loaded, and where that fails. */
  value: Content<Supplement> | undefined;
  /** The messages of `value`; while there is none, those that a failure is told in. */
  locale: Locale = english;

  readonly #host: ReactiveControllerHost & Element & { readonly feed: string | null };
  readonly #supplement: LoadSupplement<Supplement>;
  readonly #failed: (error: unknown) => void;
  readonly #locales: LocaleController;
  /** Stands for the last run: what an earlier one brings comes too late. Not ended: others may wait for it too. */
  #last: object | undefined;

  /**
   * @param supplement - loads what the host shows besides the feed.
   * @param failed - told why, once the host's status is `error`.
   */
  constructor(
    host: ReactiveControllerHost & Element & { readonly feed: string | null },
    supplement: LoadSupplement<Supplement>,
    failed: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#supplement = supplement;
    this.#failed = failed;
    host.addController(this);
    this.#locales = new LocaleController(host, () => void this.run());
  }

  hostConnected(): void {
    if (!this.value || this.#locales.isStale) void this.run();
  }

  /**
   * Loads feed and messages. What is on screen stays until both are there.
   *
   * @param revalidate - ask the server, whatever is remembered here or in the browser's cache. If that fails, what is
   *   there stays.
   * @returns whether it could be loaded.
   */
  async run({ revalidate = false } = {}): Promise<boolean> {
    const run = (this.#last = {});
    const { language, locale } = this.#locales.load();
    const options = { started: handover?.started, revalidate, decode: decodeReferences };
    try {
      const loading = loadFeed(
        this.#host.feed ?? defaultFeed(),
        baseLanguage(language),
        document.baseURI,
        options,
      );
      const [messages, loaded, supplement] = await Promise.all([
        locale,
        loading,
        loading.then((loaded) => this.#supplement(loaded, options)),
      ]);
      // One feed comes to all widgets of a page at once: each shows it in a task of its own, so that a visitor who acts
      // meanwhile does not wait for all of them.
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#last) return true;
      warnOfProblems(loaded);
      this.value = { ...loaded, supplement, locale: messages };
      this.locale = messages;
      this.status = 'complete';
      this.#host.requestUpdate();
      return true;
    } catch (error) {
      if (revalidate && this.status !== 'pending') return false;
      // The sentence about the failure is in the visitor's language where that much can be had.
      const messages = await locale.catch(() => english);
      if (run !== this.#last) return false;
      this.locale = messages;
      this.status = 'error';
      this.#failed(error);
      this.#host.requestUpdate();
      return false;
    }
  }

  /** Forgets the failure and tries again. */
  retry(): void {
    this.status = 'pending';
    this.#host.requestUpdate();
    // A cache may have kept the failure.
    void this.run({ revalidate: true });
  }
}

/** Tells whoever writes what was loaded of the first. */
export function warnOfProblems({ problems, address }: Loaded): void {
  if (problems[0])
    warnOnce(`${address} has problems, ${problems.length} in all. ${inWords(problems[0])}`);
}

/** For whoever writes the feed. */
export const inWords = ({ path, expected, found }: Problem): string =>
  `${path}: expected ${expected}, found ${found}`;
