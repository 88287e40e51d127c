import { createHash } from 'node:crypto';
import { html, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { nothing } from 'lit';
import { inEurope } from '../src/i18n/formats.ts';
import type { Feed } from '../src/feed/model.ts';
import type { StaticContent } from '../src/static/static.ts';
import { pageStyles } from './page.styles.ts';

/** A widget's own page in one language. */
export interface Page {
  /** Of the widget, without `cohesion-`. */
  readonly name: string;
  readonly language: string;
  readonly feed: Feed;
  readonly content: StaticContent;
  /** Of the drop-in folder, with a slash at the end. */
  readonly address: string;
  /** Hash of the drop-in script. */
  readonly integrity: string;
  /** Address of the feed, where it is not beside the script. */
  readonly source: string | undefined;
}

/** From an embed page to the drop-in folder. */
const up = '../../';

export const addressOf = (
  { address, language, name }: Pick<Page, 'address' | 'language' | 'name'>,
  kind: 'html' | 'oembed.json',
): string => `${address}embed/${language}/${name}.${kind}`;

/** The markup of a template, without the line breaks within tags, and the marks where it had nothing to say. */
const rendered = (template: Parameters<typeof render>[0]): string =>
  collectResultSync(render(template))
    .replaceAll('<?>', '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\s+/g, ' ').replace(/ ?(\/?>)$/, '$1'))
    .replace(/\s*\n\s*/g, '\n')
    .trim();

/** Where the feed holds nothing for the widget. */
export const nothingYet = ({ title, description }: Feed, sentence: string): StaticContent => ({
  title,
  description,
  height: 200,
  content: html`<p>${sentence}</p>`,
});

/** What stands between the tags on a page of others. The class tells that it is no part of that page. */
export const fallback = ({ content }: StaticContent): string =>
  `${rendered(html`<div class="cohesion-fallback">${content}</div>`)}\n`;

/** @param languages - in which there is such a page. */
export function embedPage(page: Page, languages: readonly string[]): string {
  const { name, language, feed, content, address, integrity, source } = page;
  const { title, description } = content;
  const picture = content.picture ?? feed.icon ?? feed.items.find(({ image }) => image)?.image;
  const tag = `cohesion-${name}`;
  const words = rendered(content.content)
    // So that a copy of the folder works at its new place.
    .replaceAll(`="${address}`, `="${up}`);
  const head = rendered(html`
    <meta http-equiv="Content-Security-Policy" content=${policy(address, integrity)} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${[title, feed.title].filter(Boolean).join(' – ')}</title>
    ${description ? html`<meta name="description" content=${description} />` : nothing}
    <link rel="canonical" href=${addressOf(page, 'html')} />
    ${['x-default', ...languages].map((hreflang) => {
      const other = hreflang === 'x-default' ? 'en' : hreflang;
      return html`<link
        rel="alternate"
        hreflang=${hreflang}
        href=${addressOf({ address, name, language: other }, 'html')}
      />`;
    })}
    <link
      rel="alternate"
      type="application/json+oembed"
      href=${addressOf(page, 'oembed.json')}
      title=${title}
    />
    <meta property="og:type" content="website" />
    <meta property="og:url" content=${addressOf(page, 'html')} />
    <meta property="og:title" content=${title} />
    ${description ? html`<meta property="og:description" content=${description} />` : nothing}
    ${picture ? html`<meta property="og:image" content=${picture} />` : nothing}
    <meta property="og:site_name" content=${feed.title} />
    <meta property="og:locale" content=${inEurope(language).replace('-', '_')} />
    <base target="_top" />
  `);
  const script = rendered(
    html`<script
      async
      src="${up}cohesion.js"
      integrity=${integrity}
      crossorigin="anonymous"
      data-feed=${source ?? nothing}
    ></script>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${head}
<style>${pageStyles}</style>
${script}
</head>
<body>
${rendered(html`<h1>${title}</h1>`)}
<main>
<${tag} heading-level="2">
<div class="cohesion-fallback">
${words}
</div>
</${tag}>
</main>
</body>
</html>
`;
}

/**
 * No script but ours, whatever words are in the feed; no style but the page's own. What a feed has may come from
 * anywhere, over https.
 */
function policy(address: string, integrity: string): string {
  // In a frame with a sandbox, 'self' is nobody. A page for trying out may be served from anywhere.
  const media = address.startsWith('https:') ? "'self' https:" : "'self' https: http:";
  return [
    "default-src 'none'",
    `script-src '${integrity}' 'strict-dynamic' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(pageStyles)}'`,
    `img-src ${media}`,
    `media-src ${media} blob:`,
    `connect-src ${media}`,
    `frame-src ${media}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cohesion-widgets',
  ].join('; ');
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
