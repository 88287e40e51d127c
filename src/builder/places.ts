/** Where a snippet will stand, and what one may do there. */
import survivals from './what-survives.json' with { type: 'json' };

export const places = [
  'wordpress',
  'drupal',
  'typo3',
  'joomla',
  'sitevision',
  'optimizely',
  'sharepoint',
  'html',
  'unknown',
] as const;
export type Place = (typeof places)[number];

/** Paste HTML as it is; write text with links only; write text, and ask an administrator for a line in the template. */
export const rights = ['html', 'links', 'administrator'] as const;
export type Right = (typeof rights)[number];

/** What a widget is written as. */
export type Form = 'script' | 'placeholder' | 'link';

/** An editor that `test/editors` has put every form through. */
export type Editor = keyof typeof survivals;

/**
 * The editor of those that were tried that lets through no more than the place's own with its usual settings: Drupal's and
 * TYPO3's is CKEditor 5, Joomla's and Optimizely's TinyMCE. What is not known is taken to keep as good as nothing.
 */
export const editors: Readonly<Record<Place, Editor>> = {
  wordpress: 'WordPress, without “unfiltered_html”',
  drupal: 'CKEditor 5',
  typo3: 'CKEditor 5',
  joomla: 'TinyMCE 8',
  sitevision: 'sanitize-html',
  optimizely: 'TinyMCE 8',
  sharepoint: 'ProseMirror, basic schema',
  html: 'sanitize-html',
  unknown: 'sanitize-html',
};

/** The form that survives at a place, for somebody with this right; the one that says most. */
export function formAt(place: Place, right: Right): Form {
  if (right === 'html') return 'script';
  const survives = survivals[editors[place]];
  return right === 'administrator' && survives.placeholder === 'widget' ? 'placeholder' : 'link';
}
