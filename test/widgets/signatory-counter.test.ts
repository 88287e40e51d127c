import { expect } from '@open-wc/testing';
import type { CohesionSignatoryCounter } from '../../src/widgets/signatory-counter/signatory-counter.ts';
import '../../src/widgets/signatory-counter/signatory-counter.ts';
import { clockByHand } from '../support/clock.ts';
import { accessibleNodes, click, emulateMedia, engine, press } from '../support/commands.ts';
import { until } from '../support/page.ts';
import { feedOf, inside, mount, numbers, settled, siteWith, textOf, told } from './support.ts';

async function counter(attributes = '', extension: object = numbers()) {
  const site = await siteWith(feedOf(extension));
  const widget = mount<CohesionSignatoryCounter>(
    `<cohesion-signatory-counter feed="${site.url('feed.json')}" ${attributes}></cohesion-signatory-counter>`,
  );
  await settled(widget);
  return { widget, site };
}

const still = (widget: Element) =>
  until(() => !widget.shadowRoot!.querySelector('[data-moving]'), 'the digits to stand still');

describe('cohesion-signatory-counter', () => {
  it('is a list of numbers, each saying what it counts', async () => {
    const { widget } = await counter();
    await told(widget, { role: 'list', name: 'Who has joined the #CohesionAlliance' });
    const nodes = await accessibleNodes(widget);
    expect(nodes.filter(({ role }) => role === 'listitem').length).to.equal(5);
    await still(widget);
    expect(textOf(widget, 'figures')).to.equal(
      'More than 12,000 individuals 140 regions 137 cities and counties',
    );
    expect(textOf(widget, 'notes')).to.match(/^launched: October 2017 .*as of 1 November 2026$/);
  });

  it('chooses and orders the categories', async () => {
    const { widget } = await counter('categories="regions individuals"');
    await still(widget);
    expect(textOf(widget, 'figures')).to.equal('140 regions More than 12,000 individuals');
    widget.categories = 'municipalities';
    await widget.updateComplete;
    expect(textOf(widget, 'figures')).to.equal('137 cities and counties');
  });

  it('is one sentence in the compact layout', async () => {
    const { widget } = await counter('layout="compact" categories="regions"');
    expect(textOf(widget, 'sentence')).to.equal(
      'The #CohesionAlliance brings together 140 regions.',
    );
  });

  for (const layout of ['grid', 'row', 'compact', 'unknown'])
    for (const width of [240, 480, 800])
      it(`${layout} fits ${width} px and is clean for axe`, async () => {
        const { widget } = await counter(`layout="${layout}" lang="sv" trend refresh="60"`);
        widget.style.width = `${width}px`;
        await until(() => widget.shadowRoot!.querySelector('figure'), 'the chart');
        await still(widget);
        expect(widget.scrollWidth).to.be.at.most(width);
        await expect(widget).to.be.accessible();
      });
});

describe('counting up', () => {
  it('is decoration: the final number is in the tree, in the text and in the width all the while', async () => {
    const { widget } = await counter();
    const number = inside(widget, '.number');
    const moving = inside(widget, '.moving');
    const width = number.getBoundingClientRect().width;
    await until(() => number.matches('[data-moving]'), 'digits that move');
    expect(number.textContent).to.equal('12,000');
    expect(number.getBoundingClientRect().width).to.equal(width);
    expect(moving.getAttribute('aria-hidden')).to.equal('true');
    expect(moving.textContent).to.equal('');
    const rolling = moving.getAnimations({ subtree: true });
    expect(rolling.length, 'digits that roll').to.equal(5);
    for (const { effect } of rolling)
      for (const keyframe of (effect as KeyframeEffect).getKeyframes())
        expect(Object.keys(keyframe), 'what the compositor can do alone').to.have.members([
          ...['offset', 'easing', 'composite', 'computedOffset', 'transform'],
        ]);
    await still(widget);
    expect(moving.childElementCount).to.equal(0);
    expect(number.getBoundingClientRect().width).to.equal(width);
  });

  it('happens once', async () => {
    const { widget } = await counter();
    await until(() => widget.shadowRoot!.querySelector('[data-moving]'), 'the first time');
    await still(widget);
    const place = widget.parentElement!;
    widget.remove();
    place.append(widget);
    await widget.updateComplete;
    const seen = new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => resolve());
      });
      observer.observe(widget);
    });
    await seen;
    expect(widget.shadowRoot!.querySelector('[data-moving]')).to.equal(null);
  });

  it('waits until it is seen', async () => {
    const site = await siteWith(feedOf(numbers()));
    const place = mount<never>('<div style="height: 3000px"></div>') as HTMLElement;
    const widget = document.createElement('cohesion-signatory-counter');
    widget.feed = site.url('feed.json');
    place.after(widget);
    await settled(widget);
    const unseen = new Promise<boolean>((resolve) => {
      const observer = new IntersectionObserver(([entry]) => {
        observer.disconnect();
        resolve(!entry!.isIntersecting);
      });
      observer.observe(widget);
    });
    expect(await unseen).to.equal(true);
    expect(widget.shadowRoot!.querySelector('[data-moving]')).to.equal(null);
    widget.scrollIntoView({ behavior: 'instant' });
    await until(() => widget.shadowRoot!.querySelector('[data-moving]'), 'digits that move');
  });

  for (const media of [{ reducedMotion: 'reduce' }, { media: 'print' }] as const)
    it(`is off: ${Object.values(media)}`, async () => {
      if (engine() === 'webkit') {
        // WebKit cannot be told the visitor's preferences; the query that decides is the same there.
        expect(matchMedia('(prefers-reduced-motion: reduce), print').matches).to.equal(false);
        return;
      }
      await emulateMedia(media);
      const { widget } = await counter();
      const moved: string[] = [];
      const observer = new MutationObserver((records) =>
        moved.push(...records.map(({ attributeName }) => attributeName!)),
      );
      observer.observe(widget.shadowRoot!, { attributeFilter: ['data-moving'], subtree: true });
      await new Promise<void>((resolve) => {
        const seen = new IntersectionObserver(() => {
          seen.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        });
        seen.observe(widget);
      });
      observer.disconnect();
      expect(moved).to.deep.equal([]);
    });
});

describe('the trend', () => {
  it('is a chart with a table as its text', async () => {
    const { widget } = await counter('trend heading-level="4"');
    await until(() => widget.shadowRoot!.querySelector('figure'), 'the chart');
    await told(widget, { role: 'heading', name: 'How the alliance has grown', level: 4 });
    const before = await accessibleNodes(widget);
    expect(before.some(({ role }) => role === 'table')).to.equal(false);
    expect(inside(widget, 'path.line').getAttribute('d')).to.match(/^M8 [\d.]+L312 8$/);

    inside(widget, 'summary').focus();
    await press('Enter');
    await until(() => inside<HTMLDetailsElement>(widget, 'details').open, 'the table');
    await until(
      async () => (await accessibleNodes(widget)).some(({ role }) => role === 'table'),
      'assistive technology to be told of the table',
    );
    expect(textOf(widget, 'trend').replace(/.*Signatories/, '')).to.contain(
      'May 2020 More than 12,000',
    );
  });

  it('is left out where the feed has no history, or one point', async () => {
    const { widget } = await counter('trend', {
      calls: [{ id: 'alliance', counts: [{ category: 'regions', count: 2 }] }],
    });
    expect(widget.shadowRoot!.querySelector('figure')).to.equal(null);
    expect(textOf(widget, 'figures')).to.equal('2 regions');
  });
});

describe('refresh', () => {
  const clock = clockByHand();
  const { pass } = clock;
  /** Whether nothing but the widget's clock runs: a request under way has a limit of 15 s. */
  const waiting = () => clock.timers.length === 1 && clock.timers[0]!.at - clock.now > 15_000;

  it('asks again, conditionally, and announces a change once and politely', async () => {
    const { widget, site } = await counter('refresh="60"');
    expect(inside(widget, '[role=status]').textContent).to.equal('');
    pass(59);
    expect((await site.log('feed.json')).length).to.equal(1);
    pass(1);
    await until(async () => (await site.log('feed.json')).length === 2, 'the second request');
    const [, second] = await site.log('feed.json');
    // WebKit's automation keeps no HTTP cache, so there is nothing to make the request conditional with.
    const header = engine() === 'webkit' ? 'cache-control' : 'if-none-match';
    expect(second!.headers[header], `${header}: ${JSON.stringify(second!.headers)}`).to.be.a(
      'string',
    );
    await until(() => waiting(), 'the clock to go on');
    expect(inside(widget, '[role=status]').textContent).to.equal('');

    await site.setRules([{ path: 'feed.json', body: feedOf(numbers(12345)) }]);
    pass(60);
    await until(() => textOf(widget).includes('12,345'), 'the new number');
    expect(inside(widget, '[role=status]').textContent).to.contain('12,345');
  });

  it('is never faster than every 15 seconds', async () => {
    await counter('refresh="1"');
    expect(clock.timers.map(({ at }) => at - clock.now)).to.deep.equal([15_000]);
  });

  it('keeps the last good number when the server fails, and asks less and less', async () => {
    const { widget, site } = await counter('refresh="20"');
    await site.setRules([{ path: 'feed.json', status: 404 }]);
    pass(20);
    await until(() => waiting(), 'the first failure');
    expect(clock.timers.map(({ at }) => at - clock.now)).to.deep.equal([40_000]);
    pass(40);
    await until(() => waiting(), 'the second failure');
    expect(clock.timers.map(({ at }) => at - clock.now)).to.deep.equal([80_000]);
    expect(widget.state).to.equal('ready');
    expect(textOf(widget)).to.contain('12,000');

    await site.setRules([{ path: 'feed.json', body: feedOf(numbers(12001)) }]);
    pass(80);
    await until(() => waiting(), 'success');
    expect(clock.timers.map(({ at }) => at - clock.now)).to.deep.equal([20_000]);
  });

  it('rests while the page is hidden, and asks at once for what fell due', async () => {
    const { site } = await counter('refresh="60"');
    const hide = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide(true);
    expect(clock.timers, 'a clock that runs unseen').to.deep.equal([]);
    pass(3600);
    expect((await site.log('feed.json')).length).to.equal(1);
    hide(false);
    pass(0);
    delete (document as { hidden?: boolean }).hidden;
    await until(
      async () => (await site.log('feed.json')).length === 2,
      'the request that fell due',
    );
  });

  it('stops when it is switched off or taken away', async () => {
    const { widget, site } = await counter('refresh="60"');
    expect(clock.timers.length).to.equal(1);
    widget.refresh = 0;
    await widget.updateComplete;
    expect(clock.timers, 'switched off').to.deep.equal([]);
    widget.refresh = 60;
    await widget.updateComplete;
    expect(clock.timers.length, 'switched on').to.equal(1);
    widget.remove();
    expect(clock.timers, 'taken away').to.deep.equal([]);
    pass(120);
    expect((await site.log('feed.json')).length).to.equal(1);
  });
});

describe('a call with a goal and a last day', () => {
  const clock = clockByHand();
  const calls = [
    { id: 'alliance', counts: [{ category: 'regions', count: 1 }] },
    {
      id: 'joint',
      title: 'A joint call',
      counts: [{ category: 'regions', count: 140 }],
      goal: { category: 'regions', count: 200 },
      deadline: '2027-06-30',
      join: { url: 'join.html' },
    },
  ];
  const joint = async (time: string, attributes = '') => {
    clock.set(Date.parse(time));
    return counter(`call="joint" ${attributes}`, { calls });
  };

  it('says its name and how far it has come, in words and as a bar', async () => {
    const { widget } = await joint('2027-01-01T12:00Z', 'heading-level="2"');
    await told(widget, { role: 'heading', name: 'A joint call' });
    expect(inside(widget, 'h2').textContent).to.equal('A joint call');
    expect(textOf(widget, 'goal')).to.equal('140 of 200 regions');
    expect(inside<HTMLProgressElement>(widget, 'progress').position).to.equal(0.7);
    const nodes = await accessibleNodes(widget);
    expect(
      nodes.some(({ role, name }) => /progress/i.test(role) && name === '140 of 200 regions'),
    ).to.equal(true);
    expect(textOf(widget, 'deadline')).to.equal('closes on 30 June 2027 Add to calendar');
    await expect(widget).to.be.accessible();
  });

  it('is another one when `call` changes, and none where the feed has it not', async () => {
    const { widget } = await joint('2027-01-01T12:00Z');
    widget.call = null;
    await widget.updateComplete;
    expect(textOf(widget, 'figures')).to.equal('1 region');
    expect(widget.shadowRoot!.querySelector('progress')).to.equal(null);
    widget.call = 'jiont';
    await until(() => widget.state === 'failed', 'the fallback');
  });

  it('turns over when the day does, on a page left open', async () => {
    const { widget } = await joint('2027-06-29T12:00Z');
    const deadline = () => textOf(widget, 'deadline');
    expect(deadline()).to.equal('1 day left Add to calendar');
    const turn = () => clock.timers.map(({ at }) => new Date(at).toISOString());
    expect(turn()).to.include('2027-06-30T04:00:00.000Z');
    // Taken away it waits for nothing; put back, it goes on.
    const place = widget.parentElement!;
    widget.remove();
    expect(turn()).to.not.include('2027-06-30T04:00:00.000Z');
    place.append(widget);
    expect(turn()).to.include('2027-06-30T04:00:00.000Z');
    clock.pass(16 * 3600);
    await until(() => deadline().startsWith('closes today'), 'the last day');
    clock.pass(24 * 3600);
    await until(() => deadline() === 'closed on 30 June 2027', 'the day after');
  });

  it('looks again when a machine wakes up', async () => {
    const { widget } = await joint('2027-06-29T12:00Z');
    clock.set(Date.parse('2027-07-02T12:00Z'));
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => textOf(widget, 'deadline') === 'closed on 30 June 2027', 'the end');
  });

  it('needs no clock where no call closes', async () => {
    clock.set(Date.parse('2027-06-29T12:00Z'));
    await counter();
    expect(clock.timers.filter(({ at }) => at === Date.parse('2027-06-30T04:00Z'))).to.deep.equal(
      [],
    );
  });

  it('gives a file for the calendar', async () => {
    const { widget } = await joint('2027-01-01T12:00Z');
    const saved = new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        resolve(this);
      };
    });
    try {
      await click(inside(widget, '[part="calendar"]'));
      const { download, href } = await saved;
      expect(download).to.equal('joint.ics');
      const text = await (await fetch(href)).text();
      expect(text)
        .to.include('DTSTART;VALUE=DATE:20270630')
        .and.to.include('SUMMARY:Last day: A joint call');
    } finally {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
  });

  for (const layout of ['grid', 'row', 'compact'])
    for (const width of [240, 800])
      it(`${layout} fits ${width} px in Finnish`, async () => {
        const { widget } = await joint('2027-01-01T12:00Z', `layout="${layout}" lang="fi"`);
        widget.style.width = `${width}px`;
        await still(widget);
        expect(widget.scrollWidth).to.be.at.most(width);
        await expect(widget).to.be.accessible();
      });
});
