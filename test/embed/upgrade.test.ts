/** A release is published into the served folder, by the real commands; the page that has pinned the script stays. */
import { expect } from '@open-wc/testing';
import type { Handover } from '../../src/handover.ts';
import { scenario, until } from '../support/page.ts';
import type { OpenPage } from '../support/page.ts';
import { COUNTER, counter, partnerPage, shown, widget } from './partner.ts';

/** Made by test/support/publish.ts: a folder with one release, and the same after another was published into it. */
const BEFORE = '.generated/published/1.0.0';
const AFTER = '.generated/published/1.0.1';

const { 'cohesion.js': hash } = (await (await fetch(`/${BEFORE}/integrity.json`)).json()) as {
  'cohesion.js': string;
};

const version = ({ window }: OpenPage) =>
  (window as unknown as Record<symbol, Handover>)[Symbol.for('cohesion-widgets')]?.release?.version;

async function visit() {
  const site = await scenario([], BEFORE);
  const page = await partnerPage({
    head: `<script async crossorigin="anonymous" integrity="${hash}" src="${site.url('cohesion.js')}"></script>`,
    body: counter(),
  });
  await shown(page, COUNTER);
  expect(version(page)).to.equal('1.0.0');
  return { site, page };
}

describe('a page that has pinned the script', () => {
  it('runs the new release from the next view on', async () => {
    const { site, page } = await visit();
    await site.setRoot(AFTER);
    await page.reload();
    await shown(page, COUNTER);
    expect(version(page)).to.equal('1.0.1');
    const paths = (await site.log()).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('releases/1.0.1/loader-'))).to.have.length(1);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });

  it('goes on with the release that it has while a new one is published', async () => {
    const { site, page } = await visit();
    await site.setRoot(AFTER);
    widget(page, COUNTER).setAttribute('trend', '');
    await until(() => widget(page, COUNTER).shadowRoot?.querySelector('svg'), 'the chart');
    const paths = (await site.log()).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('releases/1.0.0/trend-'))).to.have.length(1);
    expect(paths.filter((path) => path.startsWith('releases/1.0.1/'))).to.deep.equal([]);
    expect(page.console.concat(page.errors)).to.deep.equal([]);
  });
});
