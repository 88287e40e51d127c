import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languages } from '../../../.generated/languages.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { withLocale } from '../../../src/i18n/messages.ts';
import { parseRegister } from '../../../src/register/register.ts';
import {
  nothingChosen,
  signatoryListView,
  type SignatoryListInputs,
} from '../../../src/widgets/signatory-list/signatory-list.view.ts';

const address = 'https://alliance.example/feed/en.json';
const feed = (call: object = {}, before: object[] = []) =>
  parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language: 'en',
      items: [],
      _cohesion: {
        calls: [
          ...before,
          {
            id: 'alliance',
            title: 'The alliance',
            counts: [
              { category: 'regions', count: 140 },
              { category: 'municipalities', count: 137, qualifier: 'more-than' },
              { category: 'own', count: 3, label: 'islands' },
            ],
            join: { url: 'https://alliance.example/join', partner_parameter: 'from' },
            ...call,
          },
        ],
      },
    },
    address,
  ).feed!;

const sample = [
  { name: 'Region Å', category: 'regions', country: 'SE', nuts: 'SEQ1', since: '2020-07' },
  { name: 'Region Ö', category: 'regions', country: 'SE', url: 'https://o.example/' },
  { name: 'Ville A', category: 'municipalities', country: 'FR' },
  { name: 'Île B', category: 'own', country: 'FR' },
  { name: 'Union C', category: 'associations', country: 'NO' },
];

const view = (
  inputs: Partial<SignatoryListInputs> = {},
  entries: readonly object[] = sample,
  of = feed(),
) => {
  const { register } = parseRegister({ entries }, address, (text) => text);
  return signatoryListView(
    of,
    {
      layout: 'list',
      place: '',
      nuts: '',
      country: '',
      category: '',
      limit: 0,
      chosen: nothingChosen,
      partner: undefined,
      today: 20_000,
      ...inputs,
    },
    { call: of._cohesion!.calls!.at(-1)!, register: register! },
  );
};
const names = (inputs: Partial<SignatoryListInputs> = {}) =>
  view(inputs)!.list!.entries.map(({ name }) => name);
const chosen = (more: Partial<typeof nothingChosen>) => ({
  chosen: { ...nothingChosen, ...more },
});

describe('the view of the signatories', () => {
  it('lists them in the order of the register, with what is known of each', () => {
    const { title, list, sentence } = view()!;
    assert.equal(title, 'Who has joined');
    assert.equal(sentence, undefined);
    assert.deepEqual(list!.entries[0], {
      name: 'Region Å',
      url: undefined,
      notes: ['Sweden', 'joined: July 2020'],
    });
    assert.deepEqual(list!.entries[1]!.url, 'https://o.example/');
    // Of a country that is none of the Union's, its code.
    assert.deepEqual(list!.entries[4]!.notes, ['NO']);
    assert.equal(list!.status, 'Shown: 5 of 5');
    assert.equal(list!.more, undefined);
    assert.equal(list!.reset, undefined);
  });

  it('has a button for each kind, the most frequent first, with its number in words', () => {
    const toggles = (inputs: Partial<SignatoryListInputs> = {}) =>
      view(inputs)!.list!.categories.map(({ count, label }) => `${count} ${label}`);
    assert.deepEqual(toggles(), [
      '2 regions',
      '1 city or county',
      '1 islands',
      '1 association of regional and local authorities',
    ]);
    assert.deepEqual(toggles(chosen({ countries: ['FR'] })).slice(0, 2), [
      '0 regions',
      '1 city or county',
    ]);
    assert.deepEqual(toggles({ category: 'regions' }), []);
    assert.deepEqual(toggles({ country: 'FR' }), ['1 city or county', '1 islands']);
    assert.deepEqual(view({}, sample.slice(0, 2))!.list!.categories, []);
  });

  it('has a button for each country of the Union, of which the empty ones are marked', () => {
    const { countries } = view(chosen({ categories: ['regions'], countries: ['SE'] }))!.list!;
    const of = (code: string) => countries.find((country) => country.code === code)!;
    assert.equal(countries.length, 27);
    assert.deepEqual([of('SE').count, of('SE').isPressed, of('SE').name], ['2', true, 'Sweden']);
    assert.deepEqual([of('FR').count, of('FR').isEmpty], ['0', true]);
    assert.equal(of('GR').short, 'EL');
    assert.deepEqual(view({ country: 'SE' })!.list!.countries, []);
  });

  it('narrows by search, countries and kinds: any of a group, all of the groups', () => {
    assert.deepEqual(names(chosen({ query: 'ville' })), ['Ville A']);
    assert.deepEqual(names(chosen({ countries: ['FR', 'NO'] })), ['Ville A', 'Île B', 'Union C']);
    assert.deepEqual(names(chosen({ countries: ['FR'], categories: ['own', 'regions'] })), [
      'Île B',
    ]);
    assert.deepEqual(names({ country: 'FR', ...chosen({ query: 'a' }) }), ['Ville A']);
    assert.deepEqual(names({ category: 'regions', country: 'SE' }), ['Region Å', 'Region Ö']);
  });

  it('says that there is nobody, and the way back', () => {
    const { status, reset, entries } = view(chosen({ query: 'x' }))!.list!;
    assert.deepEqual([status, reset, entries.length], ['Nobody found.', 'Show all', 0]);
  });

  it('shows some, and more of them when they are asked for', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      name: `Region ${index}`,
      category: 'regions',
    }));
    const shown = (more: number) => {
      const {
        entries,
        status,
        more: label,
      } = view({ limit: 12, ...chosen({ more }) }, many)!.list!;
      return [entries.length, status, label];
    };
    assert.deepEqual(shown(0), [12, 'Shown: 12 of 250', 'Show more']);
    assert.deepEqual(shown(1), [112, 'Shown: 112 of 250', 'Show more']);
    assert.deepEqual(shown(3), [250, 'Shown: 250 of 250', undefined]);
    assert.equal(view({ limit: 0 }, many)!.list!.entries.length, 250);
  });

  it('is a map alone until a country is pressed', () => {
    const { list } = view({ layout: 'map' })!;
    assert.deepEqual(
      [list!.search, list!.categories, list!.entries, list!.status],
      [undefined, [], [], undefined],
    );
    assert.deepEqual(names({ layout: 'map', ...chosen({ countries: ['FR'] }) }), [
      'Ville A',
      'Île B',
    ]);
  });

  it('is nothing without a register, or with nobody of those who are wanted in it', () => {
    assert.equal(signatoryListView(feed(), {} as SignatoryListInputs, undefined), undefined);
    assert.equal(view({}, []), undefined);
    assert.equal(view({ country: 'MT' }), undefined);
    assert.equal(view({ category: 'sectoral' }), undefined);
  });

  it('says which call it is, where it is not the first', () => {
    const second = feed({ id: 'second', title: 'A joint call' }, [{ id: 'first' }]);
    assert.equal(view({}, sample, second)!.title, 'Who has joined: A joint call');
    const { join } = view({ place: 'Nowhere' }, sample, second)!.sentence!;
    assert.equal(join!.label, 'Join the call: A joint call');
  });
});

describe('the sentence about a place', () => {
  const sentence = (inputs: Partial<SignatoryListInputs>, of = feed()) =>
    view({ layout: 'sentence', ...inputs }, sample, of)!.sentence!;

  it('says that it has joined, among how many of its kind the call counts', () => {
    const text = (place: string) => sentence({ place }).text;
    assert.equal(text('region a'), 'Region Å is one of 140 regions that have joined.');
    assert.equal(
      text('Ville A'),
      'Ville A is one of more than 137 cities and counties that have joined.',
    );
    // A kind of the feed's own has no such sentence; neither has one of which there is one.
    assert.equal(text('Île B'), 'Île B has joined.');
    assert.equal(text('Union C'), 'Union C has joined.');
    assert.equal(
      sentence({ nuts: 'seq1' }).text,
      'Region Å is one of 140 regions that have joined.',
    );
  });

  it('says that it has not joined yet, and where it can', () => {
    const { text, join, hasJoined } = sentence({ place: 'Region X', partner: 'A & B' });
    assert.equal(text, 'Region X has not joined yet.');
    assert.equal(hasJoined, false);
    assert.deepEqual(join, {
      url: 'https://alliance.example/join?from=A+%26+B',
      label: 'Join the alliance',
    });
    assert.equal(sentence({ nuts: 'SE999' }).text, 'SE999 has not joined yet.');
    assert.equal(
      sentence({ place: 'Region X', nuts: 'SE999' }).text,
      'Region X has not joined yet.',
    );
  });

  it('leads nowhere when the call is closed, or nobody can join it', () => {
    const closed = feed({ deadline: '2024-06-30' });
    assert.equal(sentence({ place: 'X', today: 20_000 }, closed).join, undefined);
    assert.ok(sentence({ place: 'X', today: 19_000 }, closed).join);
    assert.equal(sentence({ place: 'X' }, feed({ join: null })).join, undefined);
  });

  it('has the list below it when that is asked for, or at once', () => {
    const alone = view({ layout: 'sentence', place: 'Ville A' })!;
    assert.deepEqual([alone.list, alone.sentence!.all], [undefined, 'All who have joined']);
    assert.ok(view({ layout: 'sentence', place: 'Ville A', ...chosen({ isOpen: true }) })!.list);
    const both = view({ layout: 'list', place: 'Ville A' })!;
    assert.deepEqual([both.list!.entries.length, both.sentence!.all], [5, undefined]);
    // Without a place there is nothing to say.
    assert.equal(view({ layout: 'sentence' })!.sentence, undefined);
  });

  const written = JSON.parse(
    readFileSync(new URL('../i18n/places.json', import.meta.url), 'utf8'),
  ) as Record<string, readonly string[]>;

  it('is written in every language', () =>
    assert.deepEqual(Object.keys(written).sort(), ['en', ...languages].sort()));

  for (const [language, sentences] of Object.entries(written))
    it(`is right in ${language}, for each kind and number`, async () => {
      const locale = await loadLocale(language);
      const counts = [
        { category: 'regions', count: 2 },
        { category: 'regions', count: 5 },
        { category: 'regions', count: 21 },
        { category: 'regions', count: 140, qualifier: 'more-than' },
        { category: 'municipalities', count: 137 },
        { category: 'associations', count: 50 },
      ];
      const made = counts.map((count) => {
        const entries = [{ name: 'Ängsholm', category: count.category }];
        const of = feed({ counts: [count] });
        const inputs = { layout: 'sentence', place: 'Ängsholm' } as const;
        return withLocale(locale, () => view(inputs, entries, of)!.sentence!.text);
      });
      assert.deepEqual(
        made.map((text) => text.replace(/[\u00a0\u202f]/g, ' ')),
        sentences,
      );
    });
});
