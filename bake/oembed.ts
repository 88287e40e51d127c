/** oEmbed (https://oembed.com): by this document another system learns how to embed an embed page. */
import { addressOf, type Page } from './page.ts';

/** Widest that a frame is asked to be, in CSS pixels; it is as narrow as its place lets it. */
const width = 640;

export function oembed(page: Page): string {
  const { content, feed } = page;
  const { title, height } = content;
  const src = addressOf(page, 'html');
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
      html: `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen; autoplay"></iframe>`,
    },
    null,
    2,
  )}\n`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
