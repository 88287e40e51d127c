import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import { heading } from '../../element/heading.ts';
import type { Feed } from '../../feed/model.ts';
import { tagsOf } from '../../items/tags.ts';
import { newsListStyles } from './news-list.styles.ts';
import {
  newsListView,
  type NewsEntry,
  type NewsListInputs,
  type NewsListView,
} from './news-list.view.ts';

/**
 * The alliance's news, the newest first: each with a link to where it can be read in full.
 *
 * @csspart heading - The heading.
 * @csspart items - The list.
 * @csspart item - An entry of it.
 * @csspart picture - Its picture.
 * @csspart title - What it is called.
 * @csspart link - The link to it.
 * @csspart notes - Its date and its source.
 * @csspart summary - What it is about.
 */
export class CohesionNewsList extends CohesionElement<NewsListView, NewsListInputs> {
  static override properties: PropertyDeclarations = {
    limit: { type: Number },
    tag: {},
    layout: {},
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, newsListStyles];

  /**
   * The most entries; 0 lists all.
   *
   * @default 3
   */
  declare limit: number;
  /** Only news with this tag of the feed; all without it. */
  declare tag: string | null;
  /** `list` (as without it) or `cards`. */
  declare layout: 'list' | 'cards' | null;

  constructor() {
    super();
    this.limit = 3;
    this.tag = null;
    this.layout = null;
  }

  protected override readonly allowed = { layout: ['list', 'cards'] };

  protected override inputs(): NewsListInputs {
    return { limit: this.limit, tag: this.tag ?? '', origins: this.knownOrigins() };
  }

  protected override view(feed: Feed, inputs: NewsListInputs): NewsListView | undefined {
    checkName(this, 'tag', this.tag, tagsOf(feed, 'news'));
    return newsListView(feed, inputs);
  }

  protected override content({ title, entries }: NewsListView): TemplateResult {
    const layout = this.layout === 'cards' ? 'cards' : 'list';
    return html`${heading(this.headingLevel, title)}
      <ul role="list" part="items" class="items ${layout}">
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) => item(entry),
        )}
      </ul>`;
  }
}

const item = ({ title, lang, url, date, source, summary, picture }: NewsEntry) =>
  html`<li part="item" class="item">
    ${
      picture
        ? html`<img part="picture" class="picture" src=${picture} alt="" loading="lazy" />`
        : nothing
    }
    <div class="words">
      <p part="title" class="title" lang=${lang ?? nothing}>
        ${url ? html`<a part="link" href=${url}>${title}</a>` : title}
      </p>
      ${
        date || source
          ? html`<p part="notes" class="muted">${[date, source].filter(Boolean).join(' · ')}</p>`
          : nothing
      }
      ${
        summary
          ? html`<p part="summary" class="summary" lang=${lang ?? nothing}>${summary}</p>`
          : nothing
      }
    </div>
  </li>`;

define('cohesion-news-list', CohesionNewsList);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-news-list': CohesionNewsList;
  }
}
