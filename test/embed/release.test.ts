/**
 * The drop-in script and the release note: what the alliance has signed runs, and nothing else does. Whatever is wrong,
 * the fallback content stays, and one line in the console says why.
 */
import { expect } from '@open-wc/testing';
import type { Handover, Release, SignedNote } from '../../src/handover.ts';
import { scenario, until } from '../support/page.ts';
import type { OpenPage, Rule, Site } from '../support/page.ts';
import {
  BUTTON,
  button,
  frames,
  partnerPage,
  release,
  shown,
  showsFallback,
  textOf,
  widget,
} from './partner.ts';

const KEY = Symbol.for('cohesion-widgets');
const DAY = 86_400_000; // ms

const { 'cohesion.js': hash } = (await (await fetch('/dist/cdn/integrity.json')).json()) as {
  'cohesion.js': string;
};
/** PKCS8, in base64. */
const keys = (await (await fetch('/release/development-keys.json')).json()) as {
  inUse: string;
  next: string;
};
const good = await release();

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

async function signature(text: string, key: CryptoKey): Promise<string> {
  return base64(await crypto.subtle.sign(ECDSA, key, new TextEncoder().encode(text)));
}

const developmentKey = (which: 'inUse' | 'next') =>
  crypto.subtle.importKey(
    'pkcs8',
    Uint8Array.from(atob(keys[which]), (letter) => letter.charCodeAt(0)),
    ECDSA,
    false,
    ['sign'],
  );
const strangersKey = async () =>
  (await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify'])).privateKey;

/** A note that says this, signed by this key. */
async function note(
  change: Partial<Release> = {},
  key: CryptoKey | Promise<CryptoKey> = developmentKey('inUse'),
): Promise<SignedNote> {
  const text = JSON.stringify({ ...good, ...change });
  return { release: text, signature: await signature(text, await key) };
}

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

interface Pinned {
  readonly site: Site;
  readonly page: OpenPage;
}

/** A page that has pinned the script by its hash. */
async function pinned(rules: Rule[], head = ''): Promise<Pinned> {
  const site = await scenario(rules);
  const page = await partnerPage({
    head: `${head}<script async crossorigin="anonymous" integrity="${hash}" src="${site.url('cohesion.js')}"></script>`,
    body: button(),
  });
  return { site, page };
}

const serve = (body: unknown): Rule[] => [{ path: 'release.json', body }];

async function expectRunning({ page }: Pinned): Promise<void> {
  expect(textOf(await shown(page, BUTTON))).to.equal('Gå med i alliansen');
  expect(page.console.concat(page.errors)).to.deep.equal([]);
}

async function expectRefused({ page, site }: Pinned, why: RegExp): Promise<void> {
  await until(() => page.console.length > 0, 'the console to say so');
  await frames(page);
  expect(page.console).to.have.length(1);
  expect(page.console[0])
    .to.match(/^cohesion-widgets: the fallback content stays: [^\n]+\.$/)
    .and.match(why);
  expect(page.errors).to.deep.equal([]);
  expect(showsFallback(widget(page, BUTTON))).to.equal(true);
  expect(widget(page, BUTTON).matches(':not(:defined)')).to.equal(true);
  // Not even asked for.
  expect((await site.log()).filter(({ path }) => path.startsWith('releases/'))).to.deep.equal([]);
}

describe('a release runs', () => {
  it('when its note is signed with the key in use', async () =>
    expectRunning(await pinned(serve(await note()))));

  it('when its note is signed with the next key', async () =>
    expectRunning(await pinned(serve(await note({}, developmentKey('next'))))));

  it('when its note comes after 10 s; the fallback stays that long', async function () {
    this.timeout(40_000);
    const late = await pinned([{ path: 'release.json', delay: 10_000 }]);
    await until(async () => (await late.site.log('release.json')).length === 1, 'the question');
    expect(showsFallback(widget(late.page, BUTTON))).to.equal(true);
    await until(() => widget(late.page, BUTTON).state === 'ready', 'the widget', 20_000);
    await expectRunning(late);
  });

  it('on the last day of its note, and when the clock of the visitor is three years slow', async () => {
    await expectRunning(await pinned(serve(await note({ expires: inDays(1) }))));
    await expectRunning(await pinned(serve(await note()), clock(-3 * 365)));
  });

  it('when it is new, without a change of the page', async () => {
    const newer = await note({ version: '99.0.0' });
    const first = await pinned([{ path: 'release.json', bodies: [await note(), newer] }]);
    await expectRunning(first);
    await first.page.reload();
    await expectRunning(first);
    expect(version(first.page)).to.equal('99.0.0');
    expect(await first.site.log('release.json')).to.have.length(2);
  });
});

const version = ({ window }: OpenPage) =>
  (window as unknown as Record<symbol, Handover>)[KEY]?.release?.version;

/** A visitor whose clock is so many days fast. */
const clock = (days: number) =>
  `<script>Date.now = ((now) => () => now() + ${days * DAY})(Date.now.bind(Date))</script>`;

describe('nothing runs', () => {
  const REFUSED: Record<string, { rules: () => Promise<Rule[]> | Rule[]; why: RegExp }> = {
    'where a note is missing': {
      rules: () => [{ path: 'release.json', status: 404, body: 'Not found' }],
      why: /release\.json cannot be loaded/,
    },
    'where it is HTML': {
      rules: () => [
        {
          path: 'release.json',
          body: '<!doctype html><title>Login</title>',
          headers: { 'content-type': 'text/html' },
        },
      ],
      why: /release\.json cannot be loaded, or is no release note/,
    },
    'where it breaks off': {
      rules: () => [{ path: 'release.json', truncate: true }],
      why: /release\.json cannot be loaded/,
    },
    'where no other site may read it': {
      rules: () => [{ path: 'release.json', headers: { 'Access-Control-Allow-Origin': null } }],
      why: /release\.json cannot be loaded/,
    },
    'where it has 10 MB': {
      rules: () => serve({ release: 'x'.repeat(1e7), signature: '' }),
      why: /not signed/,
    },
    'where one byte of it is changed': {
      rules: async () => {
        const { release, signature } = await note();
        return serve({ release: release.replace('"version":"', '"version":"6'), signature });
      },
      why: /not signed/,
    },
    'where one bit of the file is turned': {
      rules: () => [{ path: 'release.json', corrupt: true }],
      why: /release\.json/,
    },
    'where a stranger has signed it': {
      rules: async () => serve(await note({}, strangersKey())),
      why: /not signed/,
    },
    'where the key has been rotated twice': {
      // Whoever comes after the next key is a stranger to a script that knows two.
      rules: async () => serve(await note({ version: '99.0.0' }, strangersKey())),
      why: /not signed/,
    },
    'where it has no signature': {
      rules: async () => serve({ release: (await note()).release }),
      why: /not signed/,
    },
    'where it has expired': {
      rules: async () => serve(await note({ expires: inDays(-1) })),
      why: /expired/,
    },
    'where it says nothing of its end': {
      rules: async () => serve(await note({ expires: 'never' })),
      why: /expired/,
    },
    'where it is older than the script': {
      rules: async () => serve(await note({ signed: '2026-10-31T23:59:59Z' })),
      why: /older than this script/,
    },
  };
  for (const body of ['null', '[]', '1', '""', '{}', '{"release":{},"signature":[]}'])
    REFUSED[`where it is ${body}`] = { rules: () => serve(body), why: /not signed/ };

  for (const [what, { rules, why }] of Object.entries(REFUSED))
    it(what, async () => expectRefused(await pinned(await rules()), why));

  it('where the clock of the visitor is three years fast', async () =>
    expectRefused(await pinned(serve(await note()), clock(3 * 365)), /expired/));

  it('where the loader is not in the folder yet', async () => {
    const { file } = good.files['loader.js']!;
    const { page } = await pinned([{ path: file, status: 404, body: 'Not found' }]);
    await until(() => page.console.length > 0, 'the console to say so');
    await frames(page);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(/the fallback content stays: .*loader-.* cannot be loaded/);
    expect(showsFallback(widget(page, BUTTON))).to.equal(true);
    expect(page.errors).to.deep.equal([]);
  });

  it('of a file of another release under the right name', async () => {
    const { file } = good.files['join-button.js']!;
    const other = await (await fetch(`/dist/cdn/${good.files['trend.js']!.file}`)).text();
    const { page } = await pinned([{ path: file, body: other }]);
    await until(() => page.console.length > 0, 'the console to say so');
    await frames(page);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(
      /<cohesion-join-button> .*join-button-.* not as it was released/,
    );
    expect(showsFallback(widget(page, BUTTON))).to.equal(true);
    expect(page.errors).to.deep.equal([]);
  });

  it('of a release that has come up by half', async () => {
    const missing = Object.values(good.files).map(({ file }) => file);
    const loader = good.files['loader.js']!.file;
    const half = missing
      .filter((file) => file !== loader)
      .map((path) => ({ path, status: 404, body: 'Not found' }));
    const { page } = await pinned(half);
    await until(() => page.console.length > 0, 'the console to say so');
    await frames(page);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(/<cohesion-join-button> keeps its fallback content/);
    expect(showsFallback(widget(page, BUTTON))).to.equal(true);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a page without crypto', () => {
  // As on a page over http: from anywhere but this machine.
  const WITHOUT_CRYPTO = `<script>Object.defineProperty(crypto, 'subtle', { value: undefined })</script>`;

  it('takes the release unsigned, and says so once', async () => {
    const { page } = await pinned(
      serve({ release: (await note()).release, signature: '' }),
      WITHOUT_CRYPTO,
    );
    await shown(page, BUTTON);
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(/^cohesion-widgets: this page is not served over https/);
    expect(page.errors).to.deep.equal([]);
  });

  it('takes no note that has expired', async () => {
    const { page } = await pinned(serve(await note({ expires: inDays(-1) })), WITHOUT_CRYPTO);
    await until(() => page.console.length === 2, 'the console to say so');
    expect(page.console[1]).to.match(/expired/);
    expect(showsFallback(widget(page, BUTTON))).to.equal(true);
  });

  for (const name of ['loader.js', 'runtime.js', 'join-button.js', 'locales/sv.js'])
    it(`runs no ${name} with a changed byte`, async () => {
      const { file } = good.files[name]!;
      const { page } = await pinned([{ path: file, corrupt: true }], WITHOUT_CRYPTO);
      await until(() => page.console.length === 2, 'the console to say so');
      await frames(page);
      expect(page.console[1]).to.contain(file);
      expect(showsFallback(widget(page, BUTTON))).to.equal(true);
      expect(page.errors).to.deep.equal([]);
    });
});

describe('a page with a policy for hashes', () => {
  it('that refuses scripts without one (Integrity-Policy) has working widgets', async () => {
    const site = await scenario();
    const page = await partnerPage({
      head: `<script async crossorigin="anonymous" integrity="${hash}" src="${site.url('cohesion.js')}"></script>`,
      body: button(),
      headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    });
    await expectRunning({ site, page });
  });
});
