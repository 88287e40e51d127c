/** What the tests of all widgets share: feeds of their own, and widgets put into the page as a partner does. */
import type { WidgetState } from '../../src/element/cohesion-element.ts';
import { accessibleNodes, type AccessibleNode } from '../support/commands.ts';
import { scenario, until, type Rule, type Site } from '../support/page.ts';

/** A feed with everything the counter and the join button read. */
export const numbers = (count = 12000): object => ({
  updated: '2026-11-01T08:00:00Z',
  calls: [
    {
      id: 'alliance',
      since: '2017-10',
      counts: [
        { category: 'individuals', count, qualifier: 'more-than' },
        { category: 'regions', count: 140 },
        { category: 'municipalities', count: 137 },
      ],
      history: [
        { date: '2018-03', count: 4000, qualifier: 'more-than' },
        { date: '2020-05', count: 12000, qualifier: 'more-than' },
      ],
      join: { url: 'join.html', partner_parameter: 'partner' },
    },
  ],
});

/** A JSON Feed with this extension. */
export const feedOf = (extension: object, rest: object = {}): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Feed',
    language: 'en',
    items: [],
    _cohesion: extension,
    ...rest,
  });

/** The second origin with this feed at `feed.json`, and with faults, which come first. */
export const siteWith = (feed: string, faults: readonly Rule[] = []): Promise<Site> =>
  scenario([...faults, { path: 'feed.json', body: feed }]);

type Widget = HTMLElement & { readonly state: WidgetState; updateComplete: Promise<boolean> };

const mounted = new Set<Element>();
afterEach(() => {
  for (const element of mounted) element.remove();
  mounted.clear();
  document.documentElement.lang = 'en';
});

/** Puts HTML into the page, as it would be written there. Taken away after the test. */
export function mount<Element extends Widget>(markup: string): Element {
  const place = document.createElement('div');
  place.innerHTML = markup;
  document.body.append(place);
  mounted.add(place);
  return place.firstElementChild as Element;
}

/** Waits until the widget has come to this state and has rendered. */
export async function settled(widget: Widget, state: WidgetState = 'ready'): Promise<void> {
  await until(() => widget.state === state, `${widget.localName} to be ${state}`);
  await widget.updateComplete;
}

/** The widget's text as a visitor reads it, spaces of all kinds as one. */
export const textOf = (widget: Element, part?: string): string =>
  [
    ...(part
      ? widget.shadowRoot!.querySelectorAll(`[part~="${part}"]`)
      : widget.shadowRoot!.querySelectorAll('.root')),
  ]
    .map((element) => (element as HTMLElement).innerText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** An element of the widget's inside. */
export const inside = <Found extends Element = HTMLElement>(
  widget: Element,
  selector: string,
): Found => {
  const found = widget.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`${widget.localName} has no ${selector}`);
  return found;
};

/** Waits until assistive technology is told of this node: engines bring their tree up to date in their own time. */
export const told = (widget: Element, wanted: AccessibleNode): Promise<AccessibleNode> =>
  until(
    async () =>
      (await accessibleNodes(widget)).find((node) =>
        Object.entries(wanted).every(([key, value]) => node[key as keyof AccessibleNode] === value),
      ),
    `assistive technology to be told of ${JSON.stringify(wanted)}`,
  );
