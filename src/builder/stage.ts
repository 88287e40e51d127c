/** From a page that a snippet is tried on to the page around it. */
export type StageMessage =
  | { readonly type: 'cohesion-stage'; readonly height: number }
  | { readonly type: 'cohesion-stage'; readonly ready: string }
  | { readonly type: 'cohesion-stage'; readonly failed: string };

/**
 * Runs in that page, which is given its text: it can use nothing of this file. The page is in a sandbox and nobody's, so it
 * tells what it has to tell to whoever is around it; that is no secret.
 */
export function stage(): void {
  const tell = (message: object) => parent.postMessage({ type: 'cohesion-stage', ...message }, '*');
  addEventListener('cohesion-ready', (event) => {
    tell({ ready: (event as CustomEvent<{ widget: string }>).detail.widget });
    // The next one is loaded only when it comes into view.
    scrollTo(0, scrollY + (event.target as Element).getBoundingClientRect().bottom);
  });
  addEventListener('cohesion-error', (event) =>
    tell({ failed: (event as CustomEvent<{ message: string }>).detail.message }),
  );
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(() => {
      const { height } = document.documentElement.getBoundingClientRect();
      tell({ height: Math.ceil(height) });
    }).observe(document.documentElement);
  });
}
