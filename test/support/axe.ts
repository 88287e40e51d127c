import { until } from './page.ts';

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds on a page, run within that page: it cannot see into frames from outside.
 *
 * @param exclude - selectors of what is tested elsewhere, each from the document inwards.
 */
export async function faultsOf(
  { window, document }: { readonly window: Window; readonly document: Document },
  exclude: readonly (readonly string[])[] = [],
): Promise<string[]> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  document.head.append(script);
  const axe = await until(() => (window as unknown as { axe?: Axe }).axe, 'axe');
  const { violations } = await axe.run(exclude.length ? { exclude } : document, { iframes: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
