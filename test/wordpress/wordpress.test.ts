/** Widgets on a real WordPress: what an editor may do there, with the script in the theme, by oEmbed, and with the plugin. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { bakeInto } from '../../bake/write.ts';
import { findBrowsers } from '../../scripts/browsers.ts';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.ts';
import { hasWordPress } from '../../scripts/wordpress.ts';
import { describedWidgets } from '../../plugins/widgets-file.ts';
import { serveFolder, type FolderServer } from '../support/folder-server.ts';
import { startWordPress, type WordPress } from './wordpress.ts';

const root = new URL('../../', import.meta.url).pathname;
const names = describedWidgets().map(({ name }) => name);

let folder: string;
let cdn: FolderServer;
let base: string;
let browser: Browser;
let wordPress: WordPress;

// On a developer's own machine; scripts/wordpress.ts has said so, and ends the run in CI.
const skip = !env['CI'] && !hasWordPress() && 'WordPress is not on this machine';

before(async () => {
  if (skip) return;
  // A copy, since its pages name its address.
  folder = mkdtempSync(join(tmpdir(), 'drop-in-'));
  cpSync(join(root, 'dist/cdn'), folder, { recursive: true });
  cdn = await serveFolder(folder);
  ({ base } = cdn);
  await bakeInto(folder, { address: base });
  browser = await launch({ executablePath: findBrowsers().chromium!, args: [...CHROMIUM_FLAGS] });
  wordPress = await startWordPress([join(root, 'cms/wordpress/cohesion-widgets.php')]);
});
after(async () => {
  if (skip) return;
  await wordPress?.stop();
  await browser?.close();
  await cdn.close();
  rmSync(folder, { recursive: true, force: true });
});

const hasScript = (isThere: boolean) =>
  wordPress.run(`update_option('test_script', '${isThere ? `${base}cohesion.js` : ''}');`);

async function visit(address: string, { scripts = true } = {}): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 3000 });
  await page.setJavaScriptEnabled(scripts);
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const ready = (where: Page | Frame, name: string) =>
  where.waitForFunction(
    (tag) => (document.querySelector(tag) as { state?: string } | null)?.state === 'ready',
    { timeout: 15_000 },
    `cohesion-${name}`,
  );

describe('a post by an editor who may use no HTML of their own', { skip }, () => {
  before(() => hasScript(true));

  for (const name of names)
    it(`shows ${name} from a link, where the theme has the script`, async () => {
      const address = await wordPress.publish(
        `<!-- wp:paragraph --><p><a href="${base}embed/sv/${name}.html?heading-level=2">Alliansen</a></p><!-- /wp:paragraph -->`,
      );
      const page = await visit(address);
      await ready(page, name);
      await page.close();
    });

  it('shows a placeholder', async () => {
    const address = await wordPress.publish(
      '<div data-cohesion="signatory-counter" data-layout="compact" lang="sv"><p>Alliansen</p></div>',
    );
    const page = await visit(address);
    await ready(page, 'signatory-counter');
    assert.match(await page.$eval('main', ({ innerText }) => innerText), /^(?!.*Alliansen$)/);
    await page.close();
  });
});

describe('the address of an embed page, pasted into a post', { skip }, () => {
  const pasted = (name: string) => {
    const url = `${base}embed/sv/${name}.html`;
    return `<!-- wp:embed ${JSON.stringify({ url, type: 'rich' })} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${url}
</div></figure><!-- /wp:embed -->`;
  };

  for (const isThere of [false, true])
    it(`becomes a frame by oEmbed, as high as its widget, ${isThere ? 'with' : 'without'} the script in the theme`, async () => {
      await hasScript(isThere);
      const page = await visit(await wordPress.publish(pasted('video-carousel')));
      const frame = await page.waitForSelector('main iframe');
      const content = (await frame!.contentFrame())!;
      assert.match(content.url(), /\/embed\/sv\/video-carousel\.html/);
      assert.equal(
        await frame!.evaluate((element) => element.getAttribute('sandbox')),
        'allow-scripts',
      );
      await ready(content, 'video-carousel');
      const height = await content.evaluate(() => document.documentElement.offsetHeight);
      assert.ok(height > 250, String(height));
      await page.waitForFunction(
        (wanted) => document.querySelector('iframe')!.clientHeight >= wanted,
        { timeout: 10_000 },
        // WordPress lets a frame be no higher.
        isThere ? height : Math.min(height, 1000),
      );
      await page.close();
    });
});

describe('the plugin', { skip }, () => {
  before(async () => {
    await hasScript(false);
    const failed = await wordPress.run(
      `$failed = activate_plugin('cohesion-widgets.php'); echo is_wp_error($failed) ? $failed->get_error_message() : '';
       update_option('cohesion_widgets', cohesion_sanitize(['address' => '${base}cohesion.js', 'partner' => ' Kommunen "A" ']));`,
    );
    assert.equal(failed, '');
  });

  it('adds the script to every page, verified, with the partner’s name', async () => {
    const page = await visit(wordPress.origin);
    const [attributes] = await page.$$eval('script[src$="cohesion.js"]', (scripts) =>
      scripts.map(({ src, integrity, dataset }) => ({
        src,
        integrity,
        partner: dataset['partner'],
      })),
    );
    assert.equal(attributes!.src, `${base}cohesion.js`);
    assert.equal(attributes!.partner, 'Kommunen "A"');
    assert.match(attributes!.integrity, /^sha384-/);
    await page.close();
  });

  it('shows what a shortcode asks for, and its words without a script', async () => {
    const address = await wordPress.publish(
      '[cohesion widget="join-button" variant="outline" new-tab lang="fi" onclick="alert(1)"]',
    );
    const page = await visit(address);
    await ready(page, 'join-button');
    assert.deepEqual(
      await page.$eval('cohesion-join-button', (element) => element.getAttributeNames().sort()),
      ['lang', 'new-tab', 'variant'],
    );
    await page.close();
    const bare = await visit(address, { scripts: false });
    const words = await bare.$eval('main a', (link) => link.href);
    assert.match(words, /\/feed\/join\.html$/);
    await bare.close();
  });

  it('shows what a block asks for', async () => {
    const block = { widget: 'signatory-counter', options: { layout: 'compact', trend: false } };
    const page = await visit(
      await wordPress.publish(`<!-- wp:cohesion/widget ${JSON.stringify(block)} /-->`),
    );
    await ready(page, 'signatory-counter');
    assert.deepEqual(
      await page.$eval('cohesion-signatory-counter', (element) => element.getAttributeNames()),
      ['layout'],
    );
    await page.close();
  });

  it('offers all widgets in the block editor, with their attributes', async () => {
    const page = await visit(`${wordPress.origin}/wp-login.php`);
    // The page itself moves the focus while one types.
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('#user_login')!.value = 'editor';
      document.querySelector<HTMLInputElement>('#user_pass')!.value = 'editor-password';
    });
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    await page.goto(`${wordPress.origin}/wp-admin/post-new.php`, { waitUntil: 'load' });
    await page.waitForFunction('wp.blocks?.getBlockType("cohesion/widget")');
    await page.evaluate(`
      wp.data.dispatch('core/edit-post').toggleFeature?.('welcomeGuide');
      wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('cohesion/widget'))`);
    const offered = await page.waitForFunction(
      (count) => {
        const select = document.querySelector(
          '.components-select-control__input',
        ) as HTMLSelectElement;
        return select?.options.length === count && [...select.options].map(({ value }) => value);
      },
      { timeout: 20_000 },
      names.length,
    );
    assert.deepEqual(await offered.jsonValue(), names);
    const labels = await page.$$eval('.block-editor-block-inspector label', (all) =>
      all.map(({ textContent }) => textContent),
    );
    const chosen = describedWidgets().find(({ name }) => name === 'signatory-counter')!;
    for (const { name } of chosen.attributes)
      assert.ok(labels.includes(name), `${name} in ${String(labels)}`);
    assert.ok(await page.$(`iframe[src^="${base}embed/"]`));
    await page.close();
  });
});
