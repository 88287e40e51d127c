import { html, nothing, svg, type CSSResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { retry } from '../../../element/words.ts';
import { adoptStyles } from '../../../element/lazy-part.ts';
import { decodeReferences } from '../../../element/references.ts';
import { formatClock, formatDuration, languageName } from '../../../i18n/format.ts';
import { currentLocale, foreignLang } from '../../../i18n/messages.ts';
import type { MarkupText } from '../../../sanitise/markup-text.ts';
import type { Episode, Source } from '../podcast-player.view.ts';
import {
  indexAt,
  loadText,
  paragraphs,
  parseChapters,
  parseCues,
  parseJsonTranscript,
  plainText,
  transcriptOf,
  type Chapter,
  type Cue,
  type Problem,
} from '../../../cues/cues.ts';
import { readingStyles } from './reading.styles.ts';
import { found as howMany, language, open, problems, search } from './reading.view.ts';

/** What a reading needs of the player. */
export interface Player {
  readonly tree: ShadowRoot;
  /** "Loading …" */
  readonly buffering: () => string;
  readonly requestUpdate: () => void;
  readonly seek: (seconds: number) => void;
  readonly headingLevel: number;
}

/** A text with times, or one without. */
type Text = {
  readonly cues: readonly Cue[];
  readonly paragraphs: readonly (readonly Cue[])[];
  /** Of each paragraph, to be searched. */
  readonly words: readonly string[];
  /** Of a text that is HTML. */
  readonly markup?: MarkupText;
};
type Loading<T> = { readonly value?: T; readonly problem?: Problem };

export const styles: CSSResult = readingStyles;

/** Chapters and transcripts: loads them, keeps them, places them. */
export class Reading {
  readonly #player: Player;
  readonly #loaded = new Map<string, Loading<unknown>>();
  #query = '';
  #chosen: string | undefined;
  #current = -1;
  #episode: string | undefined;

  constructor(player: Player) {
    this.#player = player;
  }

  /** Where the present chapter, or the present piece of a transcript, begins: what changes only then. */
  mark({ chapters: [chapters], transcripts }: Episode, seconds: number): string {
    return [chapters, this.#source(transcripts)]
      .map((source) => {
        const value = this.#loaded.get(source?.url ?? '')?.value as Text | Chapter[] | undefined;
        return value && indexAt('cues' in value ? value.cues : value, seconds);
      })
      .join();
  }

  /** Ticks on the seek bar. */
  ticks({ chapters: [source] }: Episode, duration: number): TemplateResult | undefined {
    const chapters = this.#get(source, readChapters).value;
    if (!chapters) return undefined;
    return svg`<svg class="ticks" viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
      <path d=${chapters
        .filter(({ start }) => start > 0 && start < duration)
        .map(({ start }) => `M${((start / duration) * 1000).toFixed(1)} 0v1`)
        .join('')} />
    </svg>` as unknown as TemplateResult;
  }

  /** A description that the feed has as HTML only. */
  about({ html: given, href, lang }: Episode): TemplateResult {
    const source = { url: href, type: 'text/html', language: undefined, size: undefined };
    const loading = this.#get(source, readTranscript, given);
    return loading.value
      ? html`<div class="about" lang=${lang ?? nothing}>${loading.value.markup!.element}</div>`
      : this.#without(source, loading);
  }

  chapters({ chapters: [source], lang }: Episode, seconds: number): TemplateResult {
    const loading = this.#get(source, readChapters);
    const { value } = loading;
    if (!value?.length) return this.#without(source!, loading);
    const now = indexAt(value, seconds);
    return html`<ol
      role="list"
      part="chapters"
      class="chapters"
      lang=${foreignLang(source!.language) ?? lang ?? nothing}
    >
      ${value.map(
        ({ start, title }, index) =>
          html`<li>
            <button
              part="chapter"
              class="row"
              aria-current=${index === now ? 'true' : nothing}
              @click=${() => this.#player.seek(start)}
            >
              <span class="time" aria-hidden="true">${formatClock(start)}</span>
              <span class="visually-hidden" lang=${currentLocale().tag}
                >${formatDuration(start)}</span
              >
              <span>${title}</span>
            </button>
          </li>`,
      )}
    </ol>`;
  }

  transcript(episode: Episode, seconds: number, label: string): TemplateResult {
    if (this.#episode !== episode.id) {
      this.#episode = episode.id;
      this.#query = '';
      this.#chosen = undefined;
      this.#current = -1;
    }
    const source = this.#source(episode.transcripts)!;
    if (!isReadable(source)) return this.#link(source);
    const loading = this.#get(source, readTranscript);
    const { value } = loading;
    return html`${this.#languages(episode.transcripts, source)}
    ${
      value?.paragraphs.length || value?.markup?.element.textContent.trim()
        ? this.#text(value, seconds, label, foreignLang(source.language ?? episode.lang))
        : this.#without(source, loading)
    }`;
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the keyboard has the buttons with the times */
  #text(text: Text, seconds: number, label: string, lang: string | undefined) {
    const now = text.cues[indexAt(text.cues, seconds)];
    // Bounded by what people type; the words are taken as they are.
    const query = this.#query.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const pattern = query && new RegExp(`(${query})`, 'i');
    // Every other part is one that was looked for.
    const found = text.words.map((words) => (pattern ? (words.split(pattern).length - 1) / 2 : 1));
    let marks = 0;
    return html`<div class="search">
        <input
          type="search"
          part="search"
          class="field"
          aria-label=${search()}
          placeholder=${search()}
          .value=${this.#query}
          @input=${(event: Event) => {
            this.#query = (event.target as HTMLInputElement).value;
            this.#player.requestUpdate();
          }}
        />
        <span role="status" class="muted"
          >${
            pattern
              ? howMany(
                  text.markup
                    ? text.markup.element.querySelectorAll(':scope > :not([hidden])').length
                    : found.filter(Boolean).length,
                )
              : nothing
          }</span
        >
      </div>
      <div
        part="transcript"
        class="text scrolls"
        tabindex="0"
        role="region"
        aria-label=${label}
        lang=${lang ?? nothing}
        @click=${this.#clicked}
      >
        ${text.markup && searched(text.markup.element, pattern)}
        ${text.paragraphs.map((cues, index) => {
          const isMarked = pattern && found[index]! > 0 && marks < mostMarks;
          marks += found[index]!;
          const at = cues.includes(now!) ? now : undefined;
          // Of thousands, those are made anew that look different now.
          return html`<p ?hidden=${!found[index]}>
            ${guard([cues, isMarked && query, at, currentLocale().tag], () =>
              paragraph(cues, at, isMarked ? pattern : undefined),
            )}
          </p>`;
        })}
      </div>`;
  }

  /* eslint-enable */

  #languages(sources: readonly Source[], chosen: Source) {
    const names = sources.flatMap(({ language }) => language ?? []);
    // One language in two formats is no choice that anyone wants to make.
    const several = sources.filter(({ language }, index) => names.indexOf(language!) === index);
    if (several.length < 2) return nothing;
    return html`<label class="languages"
      >${language()}
      <select
        class="field"
        @change=${(event: Event) => {
          this.#chosen = (event.target as HTMLSelectElement).value;
          this.#player.requestUpdate();
        }}
      >
        ${several.map(
          ({ url, language }) =>
            html`<option value=${url} lang=${language!} .selected=${live(url === chosen.url)}>
              ${languageName(language!)}
            </option>`,
        )}
      </select></label
    >`;
  }

  /** In the language chosen, the first that can be read: one that cannot makes room for the next. */
  #source(sources: readonly Source[]) {
    const wanted = sources.find(({ url }) => url === this.#chosen) ?? sources[0];
    const same = sources.filter(
      (source) => source.language === wanted?.language && isReadable(source),
    );
    return same.find(({ url }) => !this.#loaded.get(url)?.problem) ?? same[0] ?? wanted;
  }

  /** What is there instead: words, and the file itself for whoever wants to see it. */
  #without(source: Source, { value, problem }: Loading<unknown>) {
    if (!value && !problem)
      return html`<p class="muted" role="status">${this.#player.buffering()}</p>`;
    const why = problem ?? 'empty';
    return html`<p role="status">${problems[why]()}</p>
      ${this.#link(source)}
      ${
        why === 'refused'
          ? html`<button
              class="button outline screen-only"
              @click=${() => {
                this.#loaded.delete(source.url);
                this.#player.requestUpdate();
              }}
            >
              ${retry()}
            </button>`
          : nothing
      }`;
  }

  #link({ url }: Source): TemplateResult {
    return html`<p><a href=${url} target="_blank" rel="noreferrer">${open()}</a></p>`;
  }

  /** @param given - the text itself, where the feed has it. */
  #get<T>(source: Source | undefined, read: Read<T>, given?: string) {
    if (!source) return {};
    const { url, type } = source;
    const key = given ?? url;
    let loading = this.#loaded.get(key) as Loading<T> | undefined;
    if (!loading) {
      this.#loaded.set(key, (loading = {}));
      const done = (result: Loading<T>) => {
        this.#loaded.set(key, result);
        this.#player.requestUpdate();
      };
      (given === undefined ? loadText(url) : Promise.resolve(given))
        .then(
          async (text) => {
            const value = await read(text, type, url, this.#player);
            done(value ? { value } : { problem: /\S/.test(text) ? 'broken' : 'empty' });
          },
          (problem: Problem) => done({ problem }),
        )
        .catch(() => done({ problem: 'refused' }));
    }
    return loading;
  }

  /** A click on the words goes there, unless the visitor was selecting them. */
  readonly #clicked = (event: Event) => {
    const { start } = ((event.target as Element).closest<HTMLElement>('[data-start]')?.dataset ??
      {}) as { start?: string };
    if (start && Number(start) < Infinity && getSelection()?.type !== 'Range')
      this.#player.seek(Number(start));
  };

  /**
   * Keeps up with what is spoken: only if the words before could be seen, so that whoever has scrolled away stays
   * there, and only within the text, so that the page never moves.
   */
  follow(): void {
    const now = this.#player.tree.querySelector<HTMLElement>('.cue[aria-current]');
    const start = Number(now?.dataset['start'] ?? -1);
    if (start === this.#current) return;
    const box = now?.closest<HTMLElement>('.text');
    const before = box?.querySelector(`.cue[data-start="${this.#current}"]`);
    this.#current = start;
    if (!now || !box || (before && !within(before, box))) return;
    if (!within(now, box)) {
      const top = now.getBoundingClientRect().top - box.getBoundingClientRect().top;
      box.scrollTop += top - box.clientHeight / 3;
    }
  }
}

function within(element: Element, box: Element) {
  const { top, bottom } = element.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  return bottom > outer.top && top < outer.bottom && bottom <= outer.bottom + 1;
}

/** After so many, what is searched for is found, and marked no more: it would keep the next key waiting. */
const mostMarks = 150;

function paragraph(
  cues: readonly Cue[],
  now: Cue | undefined,
  pattern: RegExp | undefined,
): TemplateResult {
  const [{ start, speaker }] = cues as [Cue];
  return html`${
    start < Infinity
      ? html`<button class="time" data-start=${start} lang=${currentLocale().tag}>
          <span aria-hidden="true">${formatClock(start)}</span
          ><span class="visually-hidden">${formatDuration(start)}</span>
        </button>`
      : nothing
  }
  ${speaker ? html`<b>${speaker}:</b> ` : nothing}${cues.map(
    (cue) =>
      html`<span
        class="cue"
        data-start=${cue.start}
        aria-current=${cue === now && cue.start < Infinity ? 'true' : nothing}
        >${pattern ? marked(cue.text, pattern) : cue.text}
      </span>`,
  )}`;
}

const marked = (text: string, pattern: RegExp) =>
  text.split(pattern).map((part, index) => (index % 2 ? html`<mark>${part}</mark>` : part));

/** A PDF, say, is a file to be opened. */
const isReadable = ({ type }: Source) => /^text\/|html|json|vtt|srt|subrip/.test(type);

type Read<T> = (
  text: string,
  type: string,
  base: string,
  player: Player,
) => T | undefined | Promise<T | undefined>;

const readChapters: Read<Chapter[]> = (text) => parseChapters(text, decodeReferences);

const readTranscript: Read<Text> = async (text, type, base, { tree, headingLevel }) => {
  if (/html/.test(type)) {
    const part = await import('../../../sanitise/markup-text.ts');
    adoptStyles(tree, part);
    return {
      cues: [],
      paragraphs: [],
      words: [],
      markup: new part.MarkupText(text, { base, headingLevel }),
    };
  }
  const cues = /json/.test(type)
    ? parseJsonTranscript(text, decodeReferences)
    : type === 'text/plain'
      ? (parseCues(text, decodeReferences) ?? plainText(text))
      : parseCues(text, decodeReferences);
  if (!cues) return undefined;
  const read = transcriptOf(cues);
  const all = paragraphs(read);
  const words = all.map((cues) => cues.map(({ text }) => text).join(' '));
  return { cues: read, paragraphs: all, words };
};

/** What a search finds stays, the rest is out of the way. */
function searched(element: HTMLElement, pattern: RegExp | '') {
  for (const child of element.children)
    (child as HTMLElement).hidden = !!pattern && !pattern.test(child.textContent);
  return element;
}
