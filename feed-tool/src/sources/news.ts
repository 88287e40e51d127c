import type { Item } from '../item.ts';
import { readDocument } from './document.ts';
import { resolver } from './addresses.ts';
import { defined } from './defined.ts';
import { picturesIn } from './html.ts';
import {
  basics,
  authorsOf,
  firstAddress,
  readingOf,
  tagsOf,
  type Common,
  type Make,
} from './items.ts';
import type { Source } from './source.ts';
import { plainLine } from './text.ts';

/** A site's news: any RSS, Atom or JSON Feed. Each item says whose it is, since it stands among those of others. */
export const news: Source = {
  kind: 'news',
  async read(address, web) {
    const where = `news ${address}`;
    const read = await readDocument(address, web, where);
    const { document } = read;
    const ofFeed = resolver(read.address, ...document.bases);
    const authors = authorsOf([{ name: document.title, url: document.link }], ofFeed);
    const make: Make = (entry, common, resolve) => {
      const fromText = () => entry.texts.flatMap((text) => picturesIn(text ?? ''));
      const item = defined<Item>({
        ...basics(common),
        content_text: withoutSource(common, plainLine(document.title) ?? ''),
        image: firstAddress(entry.images, resolve) ?? firstAddress(fromText(), resolve),
        authors,
        tags: tagsOf(entry.subjects),
        _cohesion: { kind: 'news' },
      });
      return { item };
    };
    return readingOf(read, where, make);
  },
};

/** Without the last paragraph where that says no more than what is said of where, in whichever language. */
function withoutSource({ content_text, title = '' }: Common, site: string): string {
  const at = Math.max(0, content_text.lastIndexOf('\n\n'));
  const last = content_text.slice(at);
  const says = title && site && last.includes(title) && last.includes(site);
  return says && last.length < title.length + site.length + 60
    ? content_text.slice(0, at)
    : content_text;
}
