/**
 * Makes the embed pages from feeds: for each widget and language a page that says the same without any script, the same
 * words as a fallback to put between the tags, and the document by which other systems learn how to embed the page.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages as translated } from '../.generated/languages.ts';
import { empty } from '../src/element/words.ts';
import { feedAddress } from '../src/feed/address.ts';
import type { Feed } from '../src/feed/model.ts';
import { parseFeed } from '../src/feed/parse.ts';
import { parseRegister, type Register } from '../src/register/register.ts';
import { fallbackLanguage } from '../src/i18n/language.ts';
import { loadLocale } from '../src/i18n/locale.ts';
import { withLocale } from '../src/i18n/messages.ts';
import { registry } from '../src/registry.ts';
import type { MakeStatic, Setting, StaticContent } from '../src/static/static.ts';
import { decode } from '../scripts/lib/references.ts';
import { oembed } from './oembed.ts';
import { embedPage, fallback, nothingYet, type Page } from './page.ts';

const languages = [fallbackLanguage, ...translated];

/** Items of a list in a fallback: a page that one pastes it into is not to grow long. */
const fewItems = 6;

/** Where a widget stands in the outline of its own page, and in that of others. */
const levels = { page: 2, fallback: 3 };

export interface Baking {
  /** A folder of `<language>.json`, or the address of a feed, which may hold `{lang}`. */
  readonly feeds: string;
  /** Of the drop-in folder, with a slash at the end. */
  readonly address: string;
  /** The hash of its `cohesion.js`, as in an `integrity` attribute. */
  readonly integrity: string;
}

/**
 * @returns the files, by their paths in the drop-in folder.
 * @throws where there is no feed, or one is none.
 */
export async function bake({ feeds, address, integrity }: Baking): Promise<Map<string, string>> {
  const source = /^https?:/.test(feeds) ? served(feeds) : await inFolder(feeds, address);
  const makers = await widgets();
  const files = new Map<string, string>();
  for (const language of languages) {
    const { feed, address: from } = await source.feed(language);
    const register = await registerOf(feed, source);
    const locale = await loadLocale(language);
    for (const [name, makeStatic] of makers) {
      const make = (more: Pick<Setting, 'headingLevel' | 'limit'>): StaticContent =>
        withLocale(
          locale,
          () =>
            makeStatic(feed, { address: from, language, register, ...more }) ??
            nothingYet(feed, empty()),
        );
      const content = make({ headingLevel: levels.page, limit: 0 });
      const short = make({ headingLevel: levels.fallback, limit: fewItems });
      const shown: Page = {
        name,
        language,
        feed,
        content,
        address,
        integrity,
        source: source.named,
      };
      files.set(`embed/${language}/${name}.html`, embedPage(shown, languages));
      files.set(`embed/${language}/${name}.fallback.html`, fallback(short));
      files.set(`embed/${language}/${name}.oembed.json`, oembed(shown));
    }
  }
  return files;
}

/** What each widget says without a script. */
async function widgets(): Promise<Map<string, MakeStatic>> {
  const makers = new Map<string, MakeStatic>();
  for (const name of Object.keys(registry)) {
    const module = (await import(`../src/widgets/${name}/${name}.static.ts`)) as {
      makeStatic: MakeStatic;
    };
    makers.set(name, module.makeStatic);
  }
  return makers;
}

interface Source {
  /** What the script has to be told of it; nothing where it stands in the drop-in folder. */
  readonly named: string | undefined;
  /** In a language, else in English. */
  feed(language: string): Promise<{ feed: Feed; address: string }>;
  /** What lies at an address that a feed names. */
  text(address: string): Promise<string>;
}

/** Feeds in a folder, which is served as `feed/` beside the script. */
async function inFolder(folder: string, address: string): Promise<Source> {
  const there = new Set(await readdir(folder));
  return {
    named: undefined,
    async feed(language) {
      const name = [`${language}.json`, `${fallbackLanguage}.json`].find((name) => there.has(name));
      if (!name) throw new Error(`${folder} has no ${language}.json, and no en.json either.`);
      const from = `${address}feed/${name}`;
      return { feed: read(await readFile(join(folder, name), 'utf8'), from), address: from };
    },
    text: async (from) =>
      from.startsWith(`${address}feed/`)
        ? readFile(join(folder, decodeURI(from.slice(`${address}feed/`.length))), 'utf8')
        : fetched(from),
  };
}

function served(template: string): Source {
  return {
    named: template,
    async feed(language) {
      for (const wanted of [language, fallbackLanguage]) {
        const from = feedAddress(template, wanted, template);
        const answer = from ? await fetch(from) : undefined;
        if (answer?.ok) return { feed: read(await answer.text(), answer.url), address: answer.url };
      }
      throw new Error(`${template} has no feed in ${language}, and none in English either.`);
    },
    text: fetched,
  };
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.text();
}

/** Who has joined the call that embed pages are about. */
async function registerOf(feed: Feed, source: Source): Promise<Register | undefined> {
  const address = feed._cohesion?.calls?.[0]?.register;
  if (!address) return undefined;
  const { register } = parseRegister(json(await source.text(address), address), address, decode);
  if (!register) throw new Error(`${address} is no register: npm run feed:check says why.`);
  return register;
}

function json(text: string, address: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`${address} is no JSON: npm run feed:check says where.`);
  }
}

/** Faults of a feed are told by `npm run feed:check`; here, what can be read is read. */
function read(text: string, address: string): Feed {
  const { feed } = parseFeed(json(text, address), address, decode);
  if (!feed) throw new Error(`${address} is no feed: npm run feed:check says why.`);
  return feed;
}
