import type { Feed } from '../../feed/model.ts';
import { foreignLang } from '../../i18n/messages.ts';
import { addressOf } from '../../items/address.ts';
import { shareText, type ShareView } from '../../share/share.view.ts';

export interface QuotationView {
  readonly text: string;
  /** Of the text, where it is not the page's language. */
  readonly lang: string | undefined;
  /** Who says it. */
  readonly who: string | undefined;
  /** Where it is said: the title of a declaration, a speech, a principle. */
  readonly work: string | undefined;
  /** Where that can be read. */
  readonly url: string | undefined;
  readonly share: ShareView | undefined;
}

export interface QuotationInputs {
  /** Id of the quotation; empty for the feed's first. */
  readonly item: string;
  readonly share: boolean;
}

/** What the widget shows of a feed; undefined where that is nothing. */
export function quotationView(feed: Feed, inputs: QuotationInputs): QuotationView | undefined {
  const all = feed.items.filter(({ _cohesion }) => _cohesion.kind === 'quotation');
  const item = all.find(({ id }) => id === inputs.item) ?? all[0];
  const text = item?.content_text?.trim();
  if (!item || !text) return undefined;
  const who = (item.authors ?? feed.authors)?.[0]?.name;
  const work = item.title;
  const url = addressOf(item);
  return {
    text,
    lang: foreignLang(item.language ?? feed.language),
    who,
    work,
    url,
    share: inputs.share ? shared({ text, who, work, url }, feed) : undefined,
  };
}

function shared(
  { text, who, work, url }: Pick<QuotationView, 'text' | 'who' | 'work' | 'url'>,
  feed: Feed,
): ShareView {
  const source = [who, work].filter(Boolean).join(', ');
  return shareText({
    title: work ?? who ?? feed.title,
    text: source ? `${text}\n— ${source}` : text,
    url,
  });
}
