import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { heading } from '../../element/heading.ts';
import type { Feed } from '../../feed/model.ts';
import { tagsOf } from '../../items/tags.ts';
import { copy } from '../../share/copy.ts';
import { toolkitStyles } from './toolkit.styles.ts';
import {
  toolkitView,
  type Material,
  type ToolkitFile,
  type ToolkitInputs,
  type ToolkitView,
} from './toolkit.view.ts';

/**
 * Branding guide and campaign material to download, and ready texts to copy.
 *
 * @csspart heading - The headings: of the whole, and of each group.
 * @csspart items - A group's list.
 * @csspart item - A material.
 * @csspart picture - Its picture.
 * @csspart title - What it is called.
 * @csspart summary - What it is for.
 * @csspart link - The link to a file.
 * @csspart notes - Type, size and language of a file.
 * @csspart text - A text to copy.
 * @csspart copy - The button that copies it.
 */
export class CohesionToolkit extends CohesionElement<ToolkitView, ToolkitInputs> {
  static override properties: PropertyDeclarations = {
    tag: {},
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, toolkitStyles];

  /** Only material with this tag of the feed; all without it. */
  declare tag: string | null;

  /** What was copied last, or could not be: the material's id. */
  #copied: { readonly id: string; readonly isDone: boolean } | undefined;

  constructor() {
    super();
    this.tag = null;
  }

  protected override inputs(): ToolkitInputs {
    return { tag: this.tag ?? '', origins: this.knownOrigins() };
  }

  protected override view(feed: Feed, inputs: ToolkitInputs): ToolkitView | undefined {
    checkName(this, 'tag', this.tag, tagsOf(feed, 'material'));
    return toolkitView(feed, inputs);
  }

  protected override content({ title, groups, words }: ToolkitView): TemplateResult {
    const level = this.headingLevel;
    return html`${heading(level, title)}
    ${groups.map(
      (group) =>
        html`<section class="group">
          ${
            group.title
              ? html`<div lang=${group.lang ?? nothing}>
                  ${heading(Math.min(6, level + 1), group.title)}
                </div>`
              : nothing
          }
          <ul role="list" part="items" class="items">
            ${repeat(
              group.materials,
              ({ id }) => id,
              (material) => this.#material(material, words),
            )}
          </ul>
        </section>`,
    )}`;
  }

  #material(material: Material, words: ToolkitView['words']) {
    const { title, lang, summary, picture, files, text } = material;
    return html`<li part="item" class="item">
      ${
        picture
          ? html`<img part="picture" class="picture" src=${picture} alt="" loading="lazy" />`
          : nothing
      }
      <div class="words">
        <p part="title" class="title" lang=${lang ?? nothing}>${title}</p>
        ${summary ? html`<p part="summary" lang=${lang ?? nothing}>${summary}</p>` : nothing}
        ${files.map(link)} ${text ? this.#text(material, text, words) : nothing}
      </div>
    </li>`;
  }

  #text(
    { id, lang }: Material,
    { words: text, label }: NonNullable<Material['text']>,
    words: ToolkitView['words'],
  ) {
    const outcome = this.#copied?.id === id ? this.#copied : undefined;
    return html`<div part="text" class="text" lang=${lang ?? nothing}>${text}</div>
      <p class="actions screen-only">
        <button
          type="button"
          part="copy"
          class="button outline"
          aria-label=${label}
          @click=${() => void this.#copy(id, text)}
        >
          ${words.copy}
        </button>
        <span role="status">${outcome?.isDone ? words.copied : nothing}</span>
      </p>
      ${
        outcome && !outcome.isDone
          ? html`<textarea
              class="field"
              readonly
              rows="4"
              aria-label=${words.byHand}
              .value=${text}
            ></textarea>`
          : nothing
      }`;
  }

  async #copy(id: string, text: string) {
    this.#copied = { id, isDone: await copy(text) };
    this.requestUpdate();
  }
}

const link = ({ url, name, lang, facts }: ToolkitFile) =>
  html`<p class="file">
    <a part="link" href=${url} download lang=${lang ?? nothing}>${name}</a>
    <span part="notes" class="muted">${facts.join(' · ')}</span>
  </p>`;

define('cohesion-toolkit', CohesionToolkit);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-toolkit': CohesionToolkit;
  }
}
