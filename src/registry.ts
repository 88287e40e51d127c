/**
 * Every widget: its name, which is its tag without `cohesion-`, and its module. The build, the loader and the
 * tests read this list.
 */
export const registry = {
  'signatory-counter': () => import('./widgets/signatory-counter/signatory-counter.ts'),
  'join-button': () => import('./widgets/join-button/join-button.ts'),
  'podcast-player': () => import('./widgets/podcast-player/podcast-player.ts'),
  'declaration-viewer': () => import('./widgets/declaration-viewer/declaration-viewer.ts'),
  'video-carousel': () => import('./widgets/video-carousel/video-carousel.ts'),
  'news-list': () => import('./widgets/news-list/news-list.ts'),
  quotation: () => import('./widgets/quotation/quotation.ts'),
  toolkit: () => import('./widgets/toolkit/toolkit.ts'),
  'signatory-list': () => import('./widgets/signatory-list/signatory-list.ts'),
} satisfies Record<string, () => Promise<unknown>>;

export type WidgetName = keyof typeof registry;
