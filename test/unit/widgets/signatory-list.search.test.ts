import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf, fold, found } from '../../../src/widgets/signatory-list/search.ts';
import { tiles } from '../../../src/widgets/signatory-list/tiles.ts';

const entry = (name: string, more: object = {}) => ({ name, category: 'regions', ...more });
const register = {
  entries: [
    entry('Malmö stad', { category: 'municipalities', nuts: 'SE224' }),
    entry('Region Skåne', { nuts: 'SE224' }),
    entry('Δήμος Αθηναίων', { aliases: ['Αθήνα', 'Athens'] }),
    entry('Столична община', { aliases: ['София', 'Sofia'] }),
    entry('Łódź – miasto'),
    entry('Võru linn'),
    entry('Gemeinde Weißenfels'),
    entry('Għarb, Kunsill Lokali'),
    entry('L’Hospitalet de Llobregat'),
    entry('Χανιά'),
  ],
};
const names = (query: string) => found(register, query).map(({ name }) => name);

describe('the search in the register', () => {
  const rows: readonly [query: string, ...names: string[]][] = [
    ['malmo', 'Malmö stad'],
    ['MALMÖ', 'Malmö stad'],
    ['stad malmo', 'Malmö stad'],
    ['athina', 'Δήμος Αθηναίων'],
    ['athens', 'Δήμος Αθηναίων'],
    ['αθηνα', 'Δήμος Αθηναίων'],
    ['ΑΘΉΝΑ', 'Δήμος Αθηναίων'],
    ['dimos', 'Δήμος Αθηναίων'],
    ['sofia', 'Столична община'],
    ['sofiya', 'Столична община'],
    ['Софи', 'Столична община'],
    ['stolichna', 'Столична община'],
    ['lodz', 'Łódź – miasto'],
    ['miasto lodz', 'Łódź – miasto'],
    ['voru', 'Võru linn'],
    ['weissen', 'Gemeinde Weißenfels'],
    ['gharb', 'Għarb, Kunsill Lokali'],
    ["l'hospitalet", 'L’Hospitalet de Llobregat'],
    ['hospitalet', 'L’Hospitalet de Llobregat'],
    ['chania', 'Χανιά'],
    ['se22', 'Malmö stad', 'Region Skåne'],
    ['SE224 region', 'Region Skåne'],
    ['skane', 'Region Skåne'],
    // In the middle of a word nobody means it.
    ['ane'],
    ['malmö region'],
    ['nowhere'],
  ];
  for (const [query, ...expected] of rows)
    it(`finds ${expected.length} by “${query}”`, () => assert.deepEqual(names(query), expected));

  it('finds all by nothing, and by what is no letter', () => {
    assert.equal(names('').length, register.entries.length);
    assert.equal(names(' – ').length, register.entries.length);
  });

  it('folds what has nothing to fold to itself, in lower case', () => {
    assert.equal(fold('  Region  North-West '), 'region north west');
  });
});

describe('an entry', () => {
  const named = (place: string, nuts = '') => entryOf(register, { place, nuts })?.name;

  it('is found by its name or an alias, whole, however they are written', () => {
    assert.equal(named('malmo stad'), 'Malmö stad');
    assert.equal(named('ATHENS'), 'Δήμος Αθηναίων');
    assert.equal(named('athina'), 'Δήμος Αθηναίων');
    assert.equal(named('Malmö'), undefined);
  });

  it('is found by its code, the region before what lies in it', () => {
    assert.equal(named('', 'SE224'), 'Region Skåne');
    assert.equal(named('Anything', 'se224'), 'Region Skåne');
    assert.equal(named('', 'SE22'), undefined);
    assert.equal(named('Region Skåne', 'SE999'), undefined);
  });
});

describe('the map', () => {
  it('has each of the Union’s countries once, in rows', () => {
    assert.equal(new Set(tiles.map(({ code }) => code)).size, 27);
    assert.equal(tiles.length, 27);
    const rows = tiles.filter(({ column }, index) => column <= (tiles[index - 1]?.column ?? 9));
    assert.equal(rows.length, 8);
    assert.ok(tiles.every(({ column }) => column >= 1 && column <= 7));
  });
});
