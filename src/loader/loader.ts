/**
 * The release's own loader, which the drop-in script starts: finds the widgets' tags and placeholders, now and later,
 * and loads what they need, side by side, when they come near the viewport. It knows nothing of Lit.
 */
import { catalogs } from '../../.generated/catalogs.ts';
import { feedAddress } from '../feed/address.ts';
import { startRequest, type StartedRequest } from '../feed/request.ts';
import { defaultFeed, handover } from '../handover.ts';
import { languageOf, messageLanguage } from '../i18n/language.ts';
import { registry, type WidgetName } from '../registry.ts';
import { warnOnce } from '../warn.ts';
import { releasedFiles } from './files.ts';
import { find } from './finder.ts';

const { release } = handover!;
handover!.files = releasedFiles(handover!, release!);

/** Requests for feeds, begun beside those for the code; undefined once somebody has taken it up. */
const requests = new Map<string, StartedRequest | undefined>();
handover!.started = (address) => {
  const request = requests.get(address);
  if (request) requests.set(address, undefined);
  return request;
};

find(Object.keys(registry), {
  near(name, widget) {
    const language = languageOf(widget);
    const feed = widget.getAttribute('feed') ?? defaultFeed();
    const address = feedAddress(feed, language, document.baseURI);
    if (address && !requests.has(address)) requests.set(address, startRequest(address));
    // Whoever shows the messages asks for them again, and says what is wrong with them.
    catalogs[messageLanguage(language)]?.().catch(() => {});
    registry[name as WidgetName]().catch((error: Error) =>
      warnOnce(`<${widget.localName}> keeps its fallback content: ${error.message}`),
    );
  },
  unknown(name, { localName }) {
    const all = Object.keys(registry).join(', ');
    warnOnce(`<${localName}>: there is no widget "${name}"; there are ${all}.`);
  },
});
