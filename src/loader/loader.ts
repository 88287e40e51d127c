/**
 * The release's own loader, which the drop-in script starts: finds where widgets are wanted, now and later, and loads
 * what they need, side by side, when they come near the viewport. It knows nothing of Lit.
 */
import { catalogs } from '../../.generated/catalogs.ts';
import { feedAddress } from '../feed/address.ts';
import { startRequest, type StartedRequest } from '../feed/request.ts';
import { defaultFeed, handover } from '../handover.ts';
import { canonicalLanguage, languageOf, messageLanguage } from '../i18n/language.ts';
import { registry, type WidgetName } from '../registry.ts';
import { warnOnce } from '../warn.ts';
import { folderOf } from './embed-address.ts';
import { releasedFiles } from './files.ts';
import { find } from './finder.ts';
import { fill, ownPage, wishesFor } from './place.ts';
import { prefix } from './tags.ts';

const { base, release, script } = handover!;
handover!.files = releasedFiles(handover!, release!);

/** Requests for feeds, begun beside those for the code; undefined once somebody has taken it up. */
const requests = new Map<string, StartedRequest | undefined>();
handover!.started = (address) => {
  const request = requests.get(address);
  if (request) requests.set(address, undefined);
  return request;
};

const names = Object.keys(registry);
const words = (text = '') => text.split(/[\s,]+/).filter(Boolean);
/** Drop-in folders, this one and those that the page names: their embed pages are known for what they are. */
const folders = [
  base,
  ...words(script.dataset.embeds).flatMap((address) =>
    URL.canParse(address, base) ? folderOf(new URL(address, base).href) : [],
  ),
];

const unknown = (name: string, place: string) =>
  warnOnce(`${place}: there is no widget "${name}"; there are ${names.join(', ')}.`);

/** Once a widget's code is there, its tags work. */
const load = (name: string): Promise<unknown> =>
  registry[name as WidgetName]().catch((error: Error) =>
    warnOnce(`<${prefix}${name}> keeps its fallback content: ${error.message}`),
  );

const staysSilent = ({ message }: Error) => warnOnce(`nothing can be told: ${message}`);

const staysAsHigh = ({ message }: Error) =>
  warnOnce(`a frame is as high as the page made it: ${message}`);

find(
  { names, folders },
  {
    near(place) {
      const { name, element } = place;
      const wishes = wishesFor(place);
      const lang = wishes.get('lang');
      const language = lang === undefined ? languageOf(element) : canonicalLanguage(lang);
      const feed = wishes.get('feed') ?? element.getAttribute('feed') ?? defaultFeed();
      const address = feedAddress(feed, language, document.baseURI);
      if (address && !requests.has(address)) requests.set(address, startRequest(address));
      // Whoever shows the messages asks for them again, and says what is wrong with them.
      catalogs[messageLanguage(language)]?.().catch(() => {});
      void load(name).then(() => customElements.get(prefix + name) && fill(place));
    },
    unknown: ({ name, element }) => unknown(name, `<${element.localName}>`),
    frame: (frame) =>
      void import('../embed/frames.ts').then(({ tend }) => tend(frame, folders), staysAsHigh),
  },
);

// For tags where nothing can be seen from here, as in a closed shadow root.
for (const name of words(script.dataset.widgets))
  if (names.includes(name)) void load(name);
  else unknown(name, 'data-widgets');

if (ownPage && parent !== window)
  void import('../embed/in-frame.ts').then(({ tellParent }) => tellParent(), staysAsHigh);

// When what is there has come, so that it is not taken for missing.
if (new URLSearchParams(location.search).has('cohesion-debug'))
  setTimeout(
    () => void import('../diagnosis/in-page.ts').then(({ report }) => report(names), staysSilent),
    2000,
  );
