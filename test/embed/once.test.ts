/** Every file is asked for once a page view, whatever its headers say about caching. */
import { expect } from '@open-wc/testing';
import { registry } from '../../src/registry.ts';
import { scenario, until } from '../support/page.ts';
import { allShown, frames, nameOf, partnerPage, script } from './partner.ts';

const CACHING: Record<string, Record<string, string | null>> = {
  'no-store': { 'cache-control': 'no-store' },
  'no-cache': { 'cache-control': 'no-cache' },
  'max-age=0': { 'cache-control': 'max-age=0' },
  'no-cache, without validators': { 'cache-control': 'no-cache', etag: null },
  'nothing at all, without validators': { 'cache-control': null, etag: null },
  'max-age=600': { 'cache-control': 'max-age=600' },
  immutable: { 'cache-control': 'public, max-age=31536000, immutable' },
};

const tags = Object.keys(registry).map((name) => `cohesion-${name}`);

/** All widgets twice, and the parts of them that come without a press. */
const BODY = tags
  .map((tag) => `<${tag} ${tag.endsWith('counter') ? 'trend' : ''}></${tag}>`.repeat(2))
  .join('');

describe('every file is asked for once', () => {
  for (const [caching, headers] of Object.entries(CACHING))
    it(`with ${caching}`, async () => {
      const site = await scenario([{ path: '**', headers }]);
      const page = await partnerPage({ head: script(site), body: BODY, height: 9000 });
      await allShown(page, 2 * tags.length, tags.join());
      const asked = async () => (await site.log()).map(({ path }) => nameOf(path));
      await until(async () => (await asked()).includes('trend.js'), 'the chart');
      await frames(page);
      // Pictures and recordings come as the browser wants them.
      const own = (await asked()).filter((name) => !name.startsWith('feed/media/'));
      expect(own.sort()).to.deep.equal(
        [
          ...['cohesion.js', 'release.json', 'loader.js', 'runtime.js', 'trend.js'],
          ...['locales/sv.js', 'feed/sv.json', 'feed/register/alliance.json'],
          ...Object.keys(registry).map((name) => `${name}.js`),
        ].sort(),
      );
      expect(page.console.concat(page.errors)).to.deep.equal([]);
    });
});
