/** oEmbed (https://oembed.com): by this document another system learns how to embed an embed page. */
import { addressOf, type Page } from './page.ts';

/** Widest that a frame is asked to be, in CSS pixels; it is as narrow as its place lets it. */
const width = 640;

export function oembed(page: Page): string {
  const { content, feed } = page;
  const { title, height } = content;
  const src = escaped(addressOf(page, 'html'));
  const words = escaped(title);
  const frame = `<iframe src="${src}" title="${words}" width="${width}" height="${height}" loading="lazy" allow="fullscreen; autoplay"></iframe>`;
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: feed.title,
      provider_url: feed.home_page_url,
      cache_age: 86_400,
      width,
      height,
      // WordPress shows the quotation until the frame has said how high it is, and takes `hidden` away.
      html: `<blockquote hidden><a href="${src}">${words}</a></blockquote>${frame}`,
    },
    null,
    2,
  )}\n`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
