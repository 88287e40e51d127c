import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAt } from '../../../src/calls/day.ts';
import type { Feed } from '../../../src/feed/model.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { loadLocale } from '../../../src/i18n/locale.ts';
import { english, withLocale, type Locale } from '../../../src/i18n/messages.ts';
import { counterView } from '../../../src/widgets/signatory-counter/signatory-counter.view.ts';

const swedish = await loadLocale('sv');

function feed(extension: object, language = 'sv') {
  const parsed = parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      language,
      items: [],
      _cohesion: extension,
    },
    'https://alliance.example/feed.json',
  );
  assert.deepEqual(parsed.problems, []);
  return parsed.feed!;
}

const numbers = feed({
  updated: '2026-11-01T08:00:00Z',
  calls: [
    {
      id: 'alliance',
      since: '2017-10',
      counts: [
        { category: 'individuals', count: 12000, qualifier: 'more-than' },
        { category: 'regions', count: 140 },
        { category: 'meps', count: 1, qualifier: 'about' },
        { category: 'schools', count: 3, label: 'skolor' },
      ],
      history: [
        { date: '2020-05', count: 12000, qualifier: 'more-than' },
        { date: '2018-03', count: 4000 },
      ],
    },
  ],
});

/** All that there is to say. */
const all = (of: Feed, categories: readonly string[]) =>
  counterView(of, { call: '', categories, sentence: true, today: undefined, trend: true });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const words = (locale: Locale, categories: readonly string[] = []) =>
  withLocale(locale, () => all(numbers, categories))!.figures.map(
    ({ before, number, after, label }) => plain(`${before}${number}${after}|${label}`),
  );

describe('the counter’s view', () => {
  it('says each number with its qualifier and what it counts, in English', () => {
    assert.deepEqual(words(english), [
      'More than 12,000|individuals',
      '140|regions',
      'About 1|Member of the European Parliament',
      '3|skolor',
    ]);
  });

  it('and in Swedish', () => {
    assert.deepEqual(words(swedish), [
      'Mer än 12 000|enskilda undertecknare',
      '140|regioner',
      'Cirka 1|ledamot av Europaparlamentet',
      '3|skolor',
    ]);
  });

  it('chooses and orders by category, and passes over what the feed has not', () => {
    assert.deepEqual(words(english, ['regions', 'associations', 'individuals']), [
      '140|regions',
      'More than 12,000|individuals',
    ]);
  });

  it('takes the feed’s label for what is not built in, though every object has something of that name', () => {
    const categories = ['toString', 'constructor', '__proto__'];
    const counts = categories.map((category) => ({ category, count: 5, label: 'schools' }));
    const view = withLocale(english, () => all(feed({ calls: [{ id: 'alliance', counts }] }), []))!;
    assert.deepEqual(
      view.figures.map(({ category, label }) => [category, label]),
      categories.map((category) => [category, 'schools']),
    );
  });

  it('keeps the built-in label, whatever the feed calls it', () => {
    const counts = [{ category: 'regions', count: 3, label: 'regions and Länder' }];
    const view = withLocale(english, () => all(feed({ calls: [{ id: 'alliance', counts }] }), []))!;
    assert.equal(view.figures[0]!.label, 'regions');
  });

  it('marks the language of the feed’s own label where it is not the widget’s', () => {
    const lang = (locale: Locale) =>
      withLocale(locale, () => all(numbers, ['schools']))!.figures[0]!.labelLang;
    assert.equal(lang(english), 'sv');
    assert.equal(lang(swedish), undefined);
  });

  it('is one sentence as well', () => {
    const sentence = (locale: Locale) =>
      plain(withLocale(locale, () => all(numbers, ['individuals', 'regions']))!.sentence!);
    assert.equal(
      sentence(english),
      'The #CohesionAlliance brings together more than 12,000 individuals and 140 regions.',
    );
    assert.equal(
      sentence(swedish),
      'Med i #CohesionAlliance är mer än 12 000 enskilda undertecknare och 140 regioner.',
    );
  });

  it('says since when and as of when', () => {
    assert.deepEqual(withLocale(english, () => all(numbers, []))!.notes, [
      'launched: October 2017',
      'as of 1 November 2026',
    ]);
    assert.deepEqual(withLocale(swedish, () => all(numbers, []))!.notes, [
      'sedan oktober 2017',
      'läget den 1 november 2026',
    ]);
  });

  it('has the history in the order of time', () => {
    const { points } = withLocale(english, () => all(numbers, []))!.trend!;
    assert.deepEqual(
      points.map(({ date, number }) => `${date}: ${number}`),
      ['March 2018: 4,000', 'May 2020: More than 12,000'],
    );
    assert.ok(points[0]!.time < points[1]!.time);
  });

  it('has no chart of a single point', () => {
    const one = feed({
      calls: [
        {
          id: 'alliance',
          counts: [{ category: 'regions', count: 1 }],
          history: [{ date: '2020-01', count: 1 }],
        },
      ],
    });
    assert.equal(all(one, [])!.trend, undefined);
  });

  it('is nothing where the feed has no such number', () => {
    assert.equal(all(feed({}), []), undefined);
    assert.equal(all(numbers, ['associations']), undefined);
  });
});

describe('the counter of one call among several', () => {
  const regions = { category: 'regions', count: 140 };
  const several = feed(
    {
      calls: [
        { id: 'alliance', title: 'The alliance', counts: [{ category: 'regions', count: 1 }] },
        {
          id: 'joint',
          title: 'A joint call',
          url: '/joint',
          counts: [regions, { category: 'schools', count: 3, label: 'schools' }],
          goal: { category: 'regions', count: 200 },
          deadline: '2027-06-30',
          join: { url: '/join' },
        },
      ],
    },
    'en',
  );
  const view = (call: string, today?: number) =>
    counterView(several, { call, categories: [], sentence: true, today, trend: false })!;
  const day = (date: string) => dayAt(Date.parse(date));

  it('is the first, which needs no name, unless another is asked for', () => {
    assert.equal(view('').title, undefined);
    assert.equal(view('alliance').figures[0]!.number, '1');
    assert.equal(view('joint').title, 'A joint call');
    assert.equal(view('joint').label, 'A joint call');
    assert.equal(plain(view('joint').sentence!), 'A joint call: 140 regions and 3 schools.');
  });

  it('is none of another where the feed has not the one that is asked for', () => {
    assert.throws(() => view('jiont'), /no call "jiont"; there are alliance, joint/);
  });

  it('says how far it has come', () => {
    assert.equal(view('').progress, undefined);
    assert.deepEqual(view('joint').progress, {
      count: 140,
      total: 200,
      text: '140 of 200 regions',
    });
  });

  it('says until when, and has an entry for the calendar while it is open', () => {
    assert.equal(view('').deadline, undefined);
    const { text, entry } = view('joint', day('2027-06-18T12:00Z')).deadline!;
    assert.equal(text, '12 days left');
    assert.deepEqual(entry, {
      label: 'Add to calendar',
      id: 'joint',
      title: 'Last day: A joint call',
      day: '2027-06-30',
      url: 'https://alliance.example/join',
    });
    assert.deepEqual(view('joint', day('2027-07-02T12:00Z')).deadline, {
      text: 'closed on 30 June 2027',
      entry: undefined,
    });
    // What is baked is read on other days.
    assert.deepEqual(view('joint').deadline, { text: 'closes on 30 June 2027', entry: undefined });
  });
});
