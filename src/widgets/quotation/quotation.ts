import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkName } from '../../element/attributes.ts';
import { CohesionElement } from '../../element/cohesion-element.ts';
import { define } from '../../element/define.ts';
import type { Feed } from '../../feed/model.ts';
import { idsOf } from '../../items/ids.ts';
import { Share } from '../../share/share.ts';
import { shareStyles } from '../../share/share.styles.ts';
import { quotationStyles } from './quotation.styles.ts';
import { quotationView, type QuotationInputs, type QuotationView } from './quotation.view.ts';

/**
 * One principle or quotation, with who said it and where.
 *
 * @csspart mark - The thin line above.
 * @csspart quote - The words.
 * @csspart source - Who said them, and where.
 * @csspart link - The link to where they stand.
 * @csspart share - The ways to hand them on.
 * @csspart copy - The button that copies them with their source.
 * @csspart share-sheet - The button for the system's own list of ways.
 * @csspart share-mail - The link for an e-mail.
 */
export class CohesionQuotation extends CohesionElement<QuotationView, QuotationInputs> {
  static override properties: PropertyDeclarations = {
    item: {},
    share: { type: Boolean },
  };
  static override styles: CSSResult[] = [...CohesionElement.styles, shareStyles, quotationStyles];

  /** The feed's id of the quotation; the feed's first without it. */
  declare item: string | null;
  /** Shows ways to hand it on: copied with its source, by the system's own means, by e-mail. */
  declare share: boolean;

  readonly #share = new Share(this);

  constructor() {
    super();
    this.item = null;
    this.share = false;
  }

  protected override inputs(): QuotationInputs {
    return { item: this.item ?? '', share: this.share };
  }

  protected override view(feed: Feed, inputs: QuotationInputs): QuotationView | undefined {
    checkName(this, 'item', this.item, idsOf(feed, 'quotation'));
    return quotationView(feed, inputs);
  }

  protected override content(view: QuotationView): TemplateResult {
    const { text, lang, who, work, url, share } = view;
    return html`<span part="mark" class="mark"></span>
      <figure>
        <blockquote part="quote" lang=${lang ?? nothing}><p>${text}</p></blockquote>
        ${
          who || work
            ? html`<figcaption part="source" class="source" lang=${lang ?? nothing}>
                ${who}${who && work ? ', ' : nothing}${
                  work
                    ? html`<cite
                        >${url ? html`<a part="link" href=${url}>${work}</a>` : work}</cite
                      >`
                    : nothing
                }
              </figcaption>`
            : nothing
        }
      </figure>
      ${share ? this.#share.content(share) : nothing}`;
  }
}

define('cohesion-quotation', CohesionQuotation);

declare global {
  interface HTMLElementTagNameMap {
    'cohesion-quotation': CohesionQuotation;
  }
}
