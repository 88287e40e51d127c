import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  catalog,
  messagesFor,
  pluralCategories,
  problems,
  type SourceMessage,
} from '../../../scripts/localize.ts';

const value = (name: string, index = 0) => ({ untranslatable: `\${${name}}`, index });
const source: readonly SourceMessage[] = [
  { name: 'join', contents: ['Join'], desc: 'A button.' },
  { name: 'progress', contents: [value('done'), ' of ', value('total', 1)], desc: 'Progress.' },
  { name: 'regions.one', contents: ['region'], desc: 'Under a number.' },
  { name: 'regions.other', contents: ['regions'], desc: 'Under a number.' },
];
const good = [
  { name: 'join', contents: ['Dołącz'] },
  { name: 'progress', contents: [value('total', 1), ', z tego ', value('done')] },
  { name: 'regions.one', contents: ['region'] },
  { name: 'regions.few', contents: ['regiony'] },
  { name: 'regions.many', contents: ['regionów'] },
  { name: 'regions.other', contents: ['regionu'] },
];
const without = (name: string) => good.filter((message) => message.name !== name);

describe('the gate of translations', () => {
  it('lets a complete one through', () => assert.deepEqual(problems('pl', source, good), []));

  it('names a missing message', () => {
    assert.deepEqual(problems('pl', source, without('join')), ['pl: join: has no translation']);
    const empty = [...without('join'), { name: 'join', contents: [' '] }];
    assert.deepEqual(problems('pl', source, empty), ['pl: join: has no translation']);
  });

  it('names a placeholder that differs', () => {
    const contents = [value('done'), ' z ', value('done')];
    const [problem] = problems('pl', source, [
      ...without('progress'),
      { name: 'progress', contents },
    ]);
    assert.match(problem!, /^pl: progress: has the placeholders /);
  });

  it('names a plural category that the language uses and lacks', () => {
    assert.deepEqual(problems('pl', source, without('regions.few')), [
      'pl: regions.few: has no translation',
    ]);
  });

  it('names a category that the language does not use, and a message that is no more', () => {
    assert.match(problems('sv', source, good).join(), /regions\.few: is not in the sources/);
  });

  it('does not let an extraction pass that found nothing', () =>
    assert.match(problems('pl', [], []).join(), /no message at all/));
});

describe('messagesFor', () => {
  it('has one message for each category of the language', () => {
    const names = (language: string) => messagesFor(language, source).map(({ name }) => name);
    assert.deepEqual(names('sv').slice(2), ['regions.one', 'regions.other']);
    assert.equal(names('ga').length - 2, pluralCategories('ga').length);
  });

  it('tells the translator for which numbers', () =>
    assert.match(
      messagesFor('pl', source).find(({ name }) => name === 'regions.few')!.desc!,
      /numbers such as 2, 3, 4, 22/,
    ));
});

describe('catalog', () => {
  it('numbers placeholders as the source does, whatever their order', () =>
    assert.deepEqual(catalog('pl', source, good), {
      join: 'Dołącz',
      progress: '{1}, z tego {0}',
      'regions.other': { one: 'region', few: 'regiony', many: 'regionów', other: 'regionu' },
    }));
});
