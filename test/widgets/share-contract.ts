/** What `share` is on every widget that has it: copied, by the system's own means, by e-mail. */
import { expect } from '@open-wc/testing';
import type { CohesionElement } from '../../src/element/cohesion-element.ts';
import { click } from '../support/commands.ts';
import { until } from '../support/page.ts';
import { inside, textOf, told } from './support.ts';

type Widget = CohesionElement<unknown, object>;

export interface Handed {
  /** The widget with these attributes. */
  readonly show: (attributes: string) => Promise<Widget>;
  /** On the button that copies. */
  readonly button: 'Copy' | 'Copy link';
  readonly title: string;
  /** What is handed on besides the address; the title where that is enough. */
  readonly text: string;
  readonly url: string;
  readonly copied: string;
  /** Has the widget show something else. */
  readonly another: (widget: Widget) => unknown;
}

/** Has the page's `navigator` do what a test can look into, or lack it. */
const pretend = (name: 'clipboard' | 'share', value: unknown) =>
  Object.defineProperty(navigator, name, { value, configurable: true });

const said = (widget: Widget) => inside(widget, '[part="share"] [role="status"]').textContent;

/** The address in the e-mail that hands on what is shown. */
export const handedAddress = (widget: Widget): string | undefined =>
  decodeURIComponent(inside<HTMLAnchorElement>(widget, '[part="share-mail"]').href)
    .split('\r\n')
    .at(-1);

export function shares({ show, button, title, text, url, copied, another }: Handed): void {
  describe('share', () => {
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(navigator, 'share');
    });

    it('is not there unless it is asked for', async () => {
      const widget = await show('');
      const part = () => widget.shadowRoot!.querySelector('[part="share"]');
      expect(part()).to.equal(null);
      widget.toggleAttribute('share', true);
      await widget.updateComplete;
      expect(part()).to.not.equal(null);
    });

    it('copies, and says so of nothing else', async () => {
      const widget = await show('share');
      await told(widget, { role: 'button', name: button });
      const clipboard: string[] = [];
      pretend('clipboard', {
        writeText: (text: string) => Promise.resolve(void clipboard.push(text)),
      });
      await click(inside(widget, '[part="copy"]'));
      await until(() => said(widget) === 'Copied', 'the word');
      expect(clipboard).to.deep.equal([copied]);
      await another(widget);
      await until(() => said(widget) === '', 'the word to go');
    });

    it('is there to be copied by hand where the browser refuses', async () => {
      const widget = await show('share');
      pretend('clipboard', { writeText: () => Promise.reject(new Error('refused')) });
      await click(inside(widget, '[part="copy"]'));
      const field = await until(
        () => widget.shadowRoot!.querySelector<HTMLTextAreaElement>('[part="share"] textarea'),
        'the field',
      );
      expect(field.value).to.equal(copied);
      expect(field.ariaLabel).to.equal('To copy by hand');
      expect(said(widget)).to.equal('To copy by hand');
      await expect(widget).to.be.accessible();
    });

    it('opens the system’s own list, where there is one', async () => {
      const widget = await show('share');
      expect(!!widget.shadowRoot!.querySelector('[part="share-sheet"]')).to.equal(
        'share' in navigator,
      );
      const handed: unknown[] = [];
      pretend('share', (data: unknown) => {
        handed.push(data);
        return Promise.reject(new DOMException('closed', 'AbortError'));
      });
      widget.requestUpdate();
      await widget.updateComplete;
      await click(inside(widget, '[part="share-sheet"]'));
      expect(handed).to.deep.equal([{ title, text, url }]);
      expect(textOf(widget, 'share')).to.equal(`${button} Share By e-mail`);
    });

    it('goes into an e-mail, and nowhere else does a link lead', async () => {
      const widget = await show('share');
      const links = widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part="share"] a');
      expect([...links].map((link) => link.getAttribute('href'))).to.deep.equal([
        `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${text}\n${url}`.replaceAll('\n', '\r\n'))}`,
      ]);
    });

    for (const width of [240, 640])
      it(`fits ${width} px in a language of long words`, async () => {
        const widget = await show('share lang="fi"');
        pretend('share', () => Promise.resolve());
        widget.style.width = `${width}px`;
        widget.requestUpdate();
        await widget.updateComplete;
        const { left, right } = widget.getBoundingClientRect();
        for (const way of inside(widget, '[part="share"]').children) {
          const box = way.getBoundingClientRect();
          expect(box.left).to.be.at.least(left);
          expect(box.right).to.be.at.most(right);
        }
        await expect(widget).to.be.accessible();
      });
  });
}
