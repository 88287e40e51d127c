import { expect } from '@open-wc/testing';
import { openPage, scenario, until } from '../support/page.ts';

/** Reports in every way a page can. */
const NOISY = `
  console.warn('warned', new TypeError('bad'), { n: 1 });
  console.error('failed');
  Promise.reject(new Error('nobody caught this'));
  thisIsNotDefined();
`;

describe('a partner’s page', () => {
  it('is as it was written, with its headers, and can be looked into', async () => {
    const page = await openPage({
      html: '<!doctype html><title>Kommun</title><p>Hej',
      headers: { 'referrer-policy': 'no-referrer' },
      width: 320,
      height: 400,
    });
    expect(page.document.compatMode).to.equal('CSS1Compat');
    expect(page.document.title).to.equal('Kommun');
    expect(page.document.querySelector('p')?.textContent).to.equal('Hej');
    expect([page.window.innerWidth, page.window.innerHeight]).to.deep.equal([320, 400]);

    const site = await scenario([
      { path: 'image.svg', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    ]);
    const image = page.document.createElement('img');
    image.src = site.url('image.svg');
    await image.decode().catch(() => undefined);
    const [request] = await until(async () => {
      const log = await site.log();
      return log.length > 0 ? log : undefined;
    }, 'the image to be asked for');
    expect(request?.headers).not.to.have.property('referer');
  });

  it('is heard from its first script on, under a strict policy', async () => {
    const site = await scenario([{ path: 'noisy.js', body: NOISY }]);
    const page = await openPage({
      html: `<!doctype html><script>console.warn('inline')</script>
        <script src="${site.url('noisy.js')}" crossorigin></script>`,
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${site.origin}; require-trusted-types-for 'script'`,
      },
    });
    await until(() => page.errors.length === 2, 'both errors');
    expect(page.console).to.deep.equal(['warned TypeError: bad {"n":1}', 'failed']);
    expect(page.errors.join(' ')).to.contain('thisIsNotDefined').and.contain('nobody caught this');
    expect(page.violations).to.deep.equal([{ directive: 'script-src-elem', blocked: 'inline' }]);
  });

  it('is heard again after it was loaded again', async () => {
    const page = await openPage({ html: "<!doctype html><script>console.warn('here')</script>" });
    await page.reload();
    expect(page.console).to.deep.equal(['here', 'here']);
  });

  it('opens although it never finishes loading', async () => {
    const site = await scenario([{ path: 'never.js', stall: 'headers' }]);
    const page = await openPage({
      html: `<!doctype html><p>Here</p><script src="${site.url('never.js')}"></script>`,
      until: 'start',
    });
    await until(() => page.document.querySelector('p'), 'the paragraph');
    expect(page.document.readyState).to.equal('loading');
  });

  it('is gone after its test', () => {
    expect(document.querySelector('iframe')).to.equal(null);
  });

  it('has frames, intersections and secure functions', async () => {
    const { document: inner, window: view } = await openPage({
      html: '<!doctype html><p id="near">near</p><p style="margin-top: 9000px">far',
    });
    await new Promise((resolve) => view.requestAnimationFrame(resolve));
    const entries = await new Promise<IntersectionObserverEntry[]>((resolve) => {
      const observer = new view.IntersectionObserver(resolve);
      for (const paragraph of inner.querySelectorAll('p')) observer.observe(paragraph);
    });
    expect(entries.map(({ isIntersecting }) => isIntersecting)).to.deep.equal([true, false]);
    expect(inner.visibilityState).to.equal('visible');
    expect(Boolean(view.crypto.subtle)).to.equal(true);
  });
});

describe('until', () => {
  it('gives what it waited for', async () => {
    let calls = 0;
    expect(await until(() => (calls += 1) > 2 && 'there', 'the third call')).to.equal('there');
  });

  it('says what it waited for, and why that did not come', async () => {
    const reject = (): Promise<never> => Promise.reject(new Error('not yet'));
    const error = await until(reject, 'the train', 30).catch((reason: unknown) => String(reason));
    expect(error).to.equal('Error: Waited in vain for the train (Error: not yet).');
  });
});
