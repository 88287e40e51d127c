/** The declaration viewer from the built folder, on pages with policies of their own. */
import { expect } from '@open-wc/testing';
import { mapped, pictures } from '../fixtures/pdf.ts';
import { scenario, until, type OpenPage, type Rule, type Site } from '../support/page.ts';
import { partnerPage, script, shown, textOf, widget, nameOf } from './partner.ts';

const TAG = 'cohesion-declaration-viewer';

interface Reading {
  page: OpenPage;
  site: Site;
  inside: <Found extends Element = HTMLElement>(selector: string) => Found[];
}

async function pageWith(policy?: (site: Site) => string, rules: Rule[] = []): Promise<Reading> {
  const site = await scenario(rules);
  const page = await partnerPage({
    head: script(site),
    body: `<${TAG} declaration="declaration-2020" lang="en"></${TAG}>`,
    headers: policy ? { 'content-security-policy': policy(site) } : {},
  });
  await shown(page, TAG);
  return {
    page,
    site,
    inside: <Found extends Element>(selector: string) => [
      ...widget(page, TAG).shadowRoot!.querySelectorAll<Found>(selector),
    ],
  };
}

async function choose({ page, inside }: Reading, language: string): Promise<void> {
  const [list] = inside<HTMLSelectElement>('[part="language"]');
  // All languages are there when the list is reached.
  list!.focus();
  await until(() => list!.querySelector(`[value="${language}"]`), 'the language');
  list!.value = language;
  list!.dispatchEvent(new page.window.Event('change', { bubbles: true }));
}

async function read(reading: Reading, language: string): Promise<void> {
  const { inside } = reading;
  await choose(reading, language);
  const [button] = await until(() => {
    const found = inside('[part="read"]');
    return found[0] ? found : undefined;
  }, 'the button');
  button!.click();
}

const allow = (site: Site, more: string) =>
  `default-src 'none'; script-src ${site.origin}; connect-src ${site.origin}; style-src 'none'; ${more}`;

const files = async (site: Site) => (await site.log()).map(({ path }) => nameOf(path));
const once = (list: string[]) => expect(new Set(list).size, list.join()).to.equal(list.length);

describe('reading on a partner’s page', function () {
  this.timeout(40_000);

  const shownAsPages = async (reading: Reading) => {
    await until(() => reading.inside('.page canvas').length, 'the first page', 20_000);
    await until(() => reading.inside('.words').length === 3, 'all words', 20_000);
    expect(reading.inside('.words')[0]!.textContent).to.contain('Ez egy mintadokumentum.');
    expect(reading.page.errors).to.deep.equal([]);
  };

  /** Names and symbols on the page's `window`, but for those of its frames. */
  const globals = ({ page }: Reading) =>
    Reflect.ownKeys(page.window).filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key));

  const added = (reading: Reading, names: ReturnType<typeof globals>) =>
    globals(reading).filter((key) => !names.includes(key));

  it('loads code and document only when the visitor asks, each once, and no globals', async () => {
    const reading = await pageWith();
    const before = await files(reading.site);
    expect(before.filter((path) => /pdf|text-reader|loading/.test(path))).to.deep.equal([]);
    const names = globals(reading);
    await read(reading, 'hu');
    await shownAsPages(reading);
    const log = await files(reading.site);
    for (const file of ['pdf-reader.js', 'pdf-file.js', 'pdf.worker.js'])
      expect(log.filter((path) => path === file)).to.have.length(1);
    expect(log.filter((path) => path.endsWith('.pdf'))).to.deep.equal([
      'feed/media/declaration-2020-hu.pdf',
    ]);
    once(log);
    expect(log).not.to.include('text-reader.js');
    expect(log).not.to.include('LICENSES.txt');
    expect(added(reading, names)).to.deep.equal([]);
    expect(reading.page.console).to.deep.equal([]);
  });

  it('pages in a thread of their own, where the policy allows blob workers', async () => {
    const reading = await pageWith((site) => allow(site, 'worker-src blob:'));
    await read(reading, 'hu');
    await shownAsPages(reading);
    expect(reading.page.violations).to.deep.equal([]);
    const log = await files(reading.site);
    // Fetched once and turned into a worker: not loaded into the page as well.
    expect(log.filter((path) => path === 'pdf.worker.js')).to.have.length(1);
    expect(
      [...reading.page.document.scripts].filter(({ src }) => src.includes('pdf.worker')),
    ).to.have.length(0);
  });

  it('pages without worker-src blob:, on the main thread, and no globals there either', async () => {
    const reading = await pageWith((site) => allow(site, "worker-src 'none'"));
    const names = globals(reading);
    await read(reading, 'hu');
    await shownAsPages(reading);
    expect(added(reading, names)).to.deep.equal([]);
    const [worker] = [...reading.page.document.scripts].filter(({ src }) =>
      src.includes('pdf.worker'),
    );
    expect(worker!.integrity).to.match(/^sha256-/);
  });

  it('pages and text under Trusted Types, with our policy alone', async () => {
    const reading = await pageWith((site) =>
      allow(
        site,
        "worker-src blob:; require-trusted-types-for 'script'; trusted-types cohesion-widgets",
      ),
    );
    await read(reading, 'en');
    await until(() => reading.inside('.markup')[0]?.textContent, 'the text');
    reading.inside('[part="read"]')[0]!.click();
    await read(reading, 'hu');
    await shownAsPages(reading);
    expect(reading.page.violations.filter(({ blocked }) => /policy/.test(blocked))).to.deep.equal(
      [],
    );
  });

  it('says so where the policy lets no document be loaded, and the links stay', async () => {
    const reading = await pageWith((site) =>
      allow(site, '').replace(
        /connect-src [^;]+/,
        `connect-src ${site.base}release.json ${site.base}feed/en.json`,
      ),
    );
    await read(reading, 'hu');
    await until(
      () => /could not be loaded on this page/.test(textOf(widget(reading.page, TAG))),
      'the sentence',
    );
    expect(reading.inside<HTMLAnchorElement>('[part="download"]')[0]!.href).to.contain('-hu.pdf');
    expect(reading.page.errors).to.deep.equal([]);
  });
});

describe('pictures of scanners, which browsers cannot decode', function () {
  this.timeout(40_000);

  const name = 'feed/media/declaration-2020-hu.pdf';
  const picture: Rule = { path: name, body: pictures };

  /** Colours on the page: of the JPEG 2000, of the fax, of the bar that is no picture. */
  const colours = async (reading: Reading) => {
    const canvas = await until(
      () => reading.inside<HTMLCanvasElement>('.page canvas')[0],
      'the page',
      20_000,
    );
    const context = canvas.getContext('2d')!;
    return [
      [0.25, 0.4],
      [0.75, 0.4],
      [0.5, 0.9],
    ].map(([x, y]) => {
      const [red, green, blue] = context.getImageData(
        canvas.width * x!,
        canvas.height * y!,
        1,
        1,
      ).data;
      return `${red} ${green} ${blue}`;
    });
  };
  const whole = ['253 0 0', '0 0 0', '0 0 255'];
  const without = ['255 255 255', '255 255 255', '0 0 255'];
  const decoders = async (site: Site) => (await files(site)).filter((path) => /wasm/.test(path));

  for (const [where, policy] of [
    ['in a thread of their own', undefined],
    [
      'on the main thread',
      (site: Site) =>
        allow(site, `worker-src 'none'`).replace('script-src', "$& 'wasm-unsafe-eval'"),
    ],
  ] as const)
    it(`are shown, by verified decoders that come only then: ${where}`, async () => {
      const reading = await pageWith(policy, [picture]);
      await read(reading, 'de');
      await until(() => reading.inside('.words').length === 3, 'a document without', 20_000);
      expect(await decoders(reading.site)).to.deep.equal([]);
      await choose(reading, 'hu');
      await until(() => reading.inside('.page').length === 1, 'the other document');
      expect(await colours(reading)).to.deep.equal(whole);
      expect((await decoders(reading.site)).sort()).to.deep.equal(['jbig2.wasm', 'openjpeg.wasm']);
    });

  for (const [why, policy, rules] of [
    ['the policy allows no WebAssembly', (site: Site) => allow(site, 'worker-src blob:'), []],
    [
      'a decoder is not as it was built',
      undefined,
      [
        { path: 'releases/*/openjpeg-*.wasm', corrupt: true },
        { path: 'releases/*/jbig2-*.wasm', corrupt: true },
      ],
    ],
  ] as const)
    it(`are left out where ${why}, the rest of the page is there, and that is said`, async () => {
      const reading = await pageWith(policy, [picture, ...rules]);
      await read(reading, 'hu');
      expect(await colours(reading)).to.deep.equal(without);
      await until(() => reading.inside('.note')[0], 'the note');
      expect(reading.page.errors).to.deep.equal([]);
    });
});

describe('words whose codes a predefined character map explains', function () {
  this.timeout(40_000);

  const document: Rule = { path: 'feed/media/declaration-2020-hu.pdf', body: mapped };
  const packs = async (site: Site) => (await files(site)).filter((path) => /maps/.test(path));

  it('are there, by a verified pack of maps that comes only then', async () => {
    const reading = await pageWith(undefined, [document]);
    await read(reading, 'de');
    await until(() => reading.inside('.words').length === 3, 'a document without', 20_000);
    expect(await packs(reading.site)).to.deep.equal([]);
    await choose(reading, 'hu');
    await until(
      () => /コヒージョン/.test(reading.inside('.words')[0]?.textContent ?? ''),
      'the words',
    );
    expect(await packs(reading.site)).to.deep.equal(['character-maps-japan1.bin']);
    expect(reading.inside('.note')).to.have.length(0);
    expect(reading.page.errors).to.deep.equal([]);
  });

  it('are said to be missing where the pack is not as it was built', async () => {
    const reading = await pageWith(undefined, [
      document,
      { path: 'releases/*/character-maps-japan1-*.bin', corrupt: true },
    ]);
    await read(reading, 'hu');
    const [note] = await until(
      () => {
        const found = reading.inside('.note');
        return found[0] ? found : undefined;
      },
      'the note',
      20_000,
    );
    expect(note!.textContent.trim()).to.match(/^Some of this document cannot be shown here/);
    expect(note!.querySelector('a')!.href).to.match(/-hu\.pdf$/);
    expect(reading.page.errors).to.deep.equal([]);
  });
});
