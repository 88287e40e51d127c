/** The forms in which a widget is handed to an editor: contract and guides name them. */
export const forms = ['script', 'tag', 'placeholder', 'link', 'frame'] as const;
export type Form = (typeof forms)[number];

/** Each is found again by these words, which nothing else on a page says. */
export const wordsOf = (name: string): string => `Alliansen om ${name}`;

/**
 * @param base - address of the drop-in folder.
 * @param name - of the widget, without `cohesion-`.
 */
export function snippet(form: Form, base: string, name: string): string {
  const page = `${base}embed/sv/${name}.html`;
  const fallback = `<p><a href="${base}feed/home.html">${wordsOf(name)}</a></p>`;
  const tag = `<cohesion-${name} heading-level="4">${fallback}</cohesion-${name}>`;
  switch (form) {
    case 'script':
      return `<script async src="${base}cohesion.js"></script>${tag}`;
    case 'tag':
      return tag;
    case 'placeholder':
      return `<div data-cohesion="${name}" data-heading-level="4" lang="sv">${fallback}</div>`;
    case 'link':
      return `<p><a href="${page}?heading-level=4">${wordsOf(name)}</a></p>`;
    case 'frame':
      return `<iframe src="${page}?heading-level=4" title="${wordsOf(name)}" width="600" height="300" allow="fullscreen; autoplay"></iframe>`;
  }
}
