/** The lines for a Content Security Policy that the builder gives are enough, and no more than enough. */
import { expect } from '@open-wc/testing';
import { nothingChosen } from '../../src/builder/choices.ts';
import { permissions } from '../../src/builder/permissions.ts';
import { snippet } from '../../src/builder/snippet.ts';
import { registry } from '../../src/registry.ts';
import { openPage, scenario, until } from '../support/page.ts';

const { 'cohesion.js': integrity } = (await (
  await fetch('/dist/cdn/integrity.json')
).json()) as Record<string, string>;

/** Opens a page with a widget's snippet, under a policy that allows nothing but these lines. */
async function pageWith(name: string, lines: (folder: string) => string) {
  const { base, origin } = await scenario();
  const chosen = { widgets: [{ name, attributes: {} }], place: 'html', right: 'html' } as const;
  const { content } = snippet(
    { ...nothingChosen, ...chosen },
    {
      base,
      integrity: integrity!,
      language: 'sv',
      words: { [name]: { title: '', fallback: '<p>#CohesionAlliance</p>' } },
    },
  );
  const page = await openPage({
    html: `<!doctype html><html lang="sv"><title>Kommun</title>${content}`,
    headers: {
      'content-security-policy': `default-src 'none'; ${lines(origin).replaceAll('\n', ' ')}`,
    },
  });
  const state = () =>
    (page.document.querySelector(`cohesion-${name}`) as { state?: string } | null)?.state;
  return { page, state };
}

describe('the lines for a policy', () => {
  for (const name of Object.keys(registry))
    it(`let ${name} work`, async () => {
      const { page, state } = await pageWith(name, (folder) =>
        permissions([name], { folder, feed: [folder] }),
      );
      await until(() => state() === 'ready', 'the widget');
      // Pictures come after the words.
      await until(
        () =>
          [
            ...(page.document
              .querySelector(`cohesion-${name}`)!
              .shadowRoot?.querySelectorAll('img') ?? []),
          ].every(({ complete, loading }) => complete || loading === 'lazy'),
        'the pictures',
      );
      expect(page.violations).to.deep.equal([]);
    });

  it('are needed', async () => {
    const { page, state } = await pageWith('join-button', (folder) => `script-src ${folder}`);
    await until(
      () => page.violations.some(({ directive }) => directive === 'connect-src'),
      'the refusal',
    );
    expect(state()).to.equal(undefined);
  });
});
