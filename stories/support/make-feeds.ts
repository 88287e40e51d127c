/**
 * The feeds that the stories show, one for every state, made from the sample so that they stay true to it. They lie
 * in the sample's own folder: its addresses are relative.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSample } from '../../sample/make.ts';
import { makeRegister } from '../../sample/register.ts';

interface Item {
  id: string;
  title?: string;
  content_text?: string;
  summary?: string;
  image?: string;
  language?: string;
  attachments?: { title?: string; _cohesion?: { language?: string } }[];
  _cohesion?: { kind?: string };
}
interface FeedFile {
  version: string;
  title: string;
  language: string;
  icon?: string;
  items: Item[];
  _cohesion: {
    podcast_url?: string;
    calls: [Call, ...Call[]];
  };
}

interface Call {
  id: string;
  counts: { category: string; count: number; label?: string }[];
  history?: { date: string; count: number }[];
  register?: string;
}

/** What a feed has at most, and what the stories of that state show. */
const most = 500;
const kinds = ['declaration', 'video', 'podcast', 'news', 'material', 'quotation'] as const;

/** A Finnish, a German and a Hungarian word that no line of 240 px holds. */
const longWords = [
  'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas',
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
  'Megszentségteleníthetetlenségeskedéseitekért',
];

const arabic = {
  title: 'تحالف التماسك',
  text: 'سياسة التماسك للاتحاد الأوروبي لجميع المناطق والمدن',
  label: 'منطقة',
};

/** Writes the sample and the state feeds into `folder/feed`. */
export async function makeFeeds(folder: string): Promise<void> {
  await makeSample(folder);
  const out = join(folder, 'feed');
  const english = await readFile(join(out, 'en.json'), 'utf8');
  const sample = (): FeedFile => JSON.parse(english) as FeedFile;
  const write = (name: string, feed: unknown) =>
    writeFile(
      join(out, `${name}.json`),
      typeof feed === 'string' ? feed : `${JSON.stringify(feed, null, 1)}\n`,
    );

  // The toolbar has every language: one without prose of its own gets the English feed at once, and no request
  // that fails.
  const { targetLocales } = JSON.parse(
    readFileSync(new URL('../../lit-localize.json', import.meta.url), 'utf8'),
  ) as { targetLocales: string[] };
  for (const language of [...targetLocales, 'qps'])
    await readFile(join(out, `${language}.json`)).catch(() => write(language, english));

  await write('state-empty', {
    ...sample(),
    items: [],
    _cohesion: { ...sample()._cohesion, calls: [] },
  });
  await write('state-broken', '<!doctype html><title>Not found</title>');
  await write('state-one', change(sample(), one));
  await write('state-long', change(sample(), long));
  await write('state-subscribable', change(sample(), subscribable));
  await write('state-plain', change(sample(), plain));
  await write('state-rtl', change(sample(), rightToLeft));
  for (const kind of kinds) await write(`state-many-${kind}`, many(sample(), kind));
  await write('state-many-signatories', change(sample(), manyCounts));
  await write('state-many-register', withRegister(sample(), 'many'));
  await writeRegisters(join(out, 'register'));
}

/** Organisations of a register at most, of which the widget is to be as quick as of a few. */
const mostEntries = 5000;

async function writeRegisters(folder: string): Promise<void> {
  const write = (name: string, entries: readonly object[]) =>
    writeFile(join(folder, `${name}.json`), JSON.stringify({ schema: 1, entries }));
  await write('one', [{ name: 'Region Exempel', category: 'regions', country: 'SE' }]);
  await write(
    'long',
    longWords.map((name, index) => ({
      name: `${name} ${longWords[(index + 1) % 3]}`,
      category: `long-${index}`,
      country: ['FI', 'DE', 'HU'][index],
      since: '2018-10',
    })),
  );
  await write('rtl', [
    { name: arabic.title, category: 'associations', country: 'CY', since: '2020-07' },
    { name: 'Region Exempel', category: 'regions', country: 'SE', since: '2020-07' },
  ]);
  const many = await makeRegister([{ category: 'regions', count: mostEntries }]);
  await writeFile(join(folder, 'many.json'), many);
}

function withRegister(feed: FeedFile, name: string): FeedFile {
  feed._cohesion.calls[0].register = `register/${name}.json`;
  return feed;
}

function change(feed: FeedFile, by: (feed: FeedFile) => void): FeedFile {
  by(feed);
  return feed;
}

function one(feed: FeedFile) {
  withRegister(feed, 'one');
  feed._cohesion.calls[0].counts.splice(1);
  feed.items = kinds.flatMap((kind) => {
    const item = feed.items.find(({ _cohesion }) => _cohesion?.kind === kind);
    if (kind === 'declaration') item?.attachments?.splice(1);
    return item ? [item] : [];
  });
}

function long(feed: FeedFile) {
  withRegister(feed, 'long');
  const words = (index: number) =>
    `${longWords[index % 3]} ${longWords[(index + 1) % 3]} ${longWords[(index + 2) % 3]}`;
  for (const [index, item] of feed.items.entries()) {
    item.title = words(index);
    item.summary = words(index + 1);
    item.content_text = `${words(index)}. `.repeat(4);
    for (const file of item.attachments ?? []) if (file.title) file.title = words(index + 2);
  }
  feed._cohesion.calls[0].counts = longWords.map((label, index) => ({
    category: `long-${index}`,
    count: 10 ** (4 + 3 * index),
    label,
  }));
}

/** A real feed says where its podcast is; the sample lies at no address that an app could ask. */
function subscribable(feed: FeedFile) {
  feed._cohesion.podcast_url = 'en.podcast.xml';
}

function plain(feed: FeedFile) {
  delete feed.icon;
  for (const item of feed.items) delete item.image;
}

function rightToLeft(feed: FeedFile) {
  withRegister(feed, 'rtl');
  feed.language = 'ar';
  feed.title = arabic.title;
  for (const [index, item] of feed.items.entries()) {
    item.title = `${arabic.title} ${index + 1}`;
    item.summary = arabic.text;
    item.content_text = `${arabic.text}. `.repeat(3);
    delete item.language;
  }
  feed._cohesion.calls[0].counts.push({ category: 'own', count: 22, label: arabic.label });
}

function many(feed: FeedFile, kind: (typeof kinds)[number]): FeedFile {
  const those = feed.items.filter(({ _cohesion }) => _cohesion?.kind === kind);
  feed.items = Array.from({ length: most }, (_, index) => {
    const item = those[index % those.length]!;
    return {
      ...item,
      id: `${item.id}-${index}`,
      title: `${index + 1}. ${item.title ?? ''}`,
      // 500 whole declarations would be more than the one megabyte that is read.
      ...(kind === 'declaration' && { attachments: (item.attachments ?? []).slice(0, 2) }),
    };
  });
  return feed;
}

function manyCounts(feed: FeedFile) {
  feed._cohesion.calls[0].counts = Array.from({ length: most }, (_, index) => ({
    category: `category-${index}`,
    count: (index * 7919) % 12000,
    label: `signatories of kind ${index + 1}`,
  }));
}
