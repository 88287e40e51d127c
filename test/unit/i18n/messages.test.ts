import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  english,
  foreignLang,
  msg,
  plural,
  str,
  withLocale,
  type Locale,
} from '../../../src/i18n/messages.ts';

const polish: Locale = {
  ...english,
  tag: 'pl',
  language: 'pl',
  messages: {
    greeting: 'Cześć',
    order: '{1} z {0}',
    'region.other': {
      one: '{0} region',
      few: '{0} regiony',
      many: '{0} regionów',
      other: '{0} regionu',
    },
  },
};
const order = (total: number, done: number) => msg(str`${done} of ${total}`, { id: 'order' });
const regions = (count: number) =>
  plural(
    count,
    () => msg(str`${count} region`, { id: 'region.one' }),
    () => msg(str`${count} regions`, { id: 'region.other' }),
  );

describe('msg', () => {
  it('is the English text where no locale is set', () => {
    assert.equal(msg('Hello', { id: 'greeting' }), 'Hello');
    assert.equal(order(5, 2), '2 of 5');
  });

  it('is the translation within a locale, its values where the translation puts them', () => {
    withLocale(polish, () => {
      assert.equal(msg('Hello', { id: 'greeting' }), 'Cześć');
      assert.equal(order(5, 2), '5 z 2');
    });
  });

  it('is English for what a locale lacks', () => {
    assert.equal(
      withLocale(polish, () => msg('Only here', { id: 'none' })),
      'Only here',
    );
  });

  it('puts values in as they are, whatever they look like', () => {
    const evil = '{0} $& <b>';
    withLocale(polish, () =>
      assert.equal(msg(str`${evil} of ${1}`, { id: 'order' }), `1 z ${evil}`),
    );
  });

  it('forgets the locale after rendering, also when that throws', () => {
    assert.throws(() =>
      withLocale(polish, () => {
        throw new Error('broken');
      }),
    );
    assert.equal(msg('Hello', { id: 'greeting' }), 'Hello');
  });
});

describe('plural', () => {
  for (const [count, expected] of [
    [0, '0 regionów'],
    [1, '1 region'],
    [3, '3 regiony'],
    [5, '5 regionów'],
    [1.5, '1.5 regionu'],
    [22, '22 regiony'],
  ] as const)
    it(`${count} in Polish`, () =>
      assert.equal(
        withLocale(polish, () => regions(count)),
        expected,
      ));

  it('has two forms in English', () => {
    assert.equal(regions(1), '1 region');
    assert.equal(regions(0), '0 regions');
  });

  it('leaves no category behind', () => {
    withLocale(polish, () => {
      regions(1);
      assert.equal(msg(str`${7} regions`, { id: 'region.other' }), '7 regionu');
    });
  });
});

describe('foreignLang', () => {
  it('names a language other than the one rendered', () => {
    assert.equal(foreignLang('sv'), 'sv');
    assert.equal(foreignLang('en-IE'), undefined);
    assert.equal(foreignLang(undefined), undefined);
    assert.equal(
      withLocale(english, () => foreignLang('pl')),
      'pl',
    );
  });
});
