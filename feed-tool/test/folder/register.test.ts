import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { parseRegister } from '../../../src/register/register.ts';
import { countryOf } from '../../src/folder/countries.ts';
import { readRegister, registerColumns } from '../../src/folder/register.ts';
import { readTable } from '../../src/folder/tables.ts';
import { bytesOf, inOneLine } from './files.ts';

const header = 'name;category;country;nuts;since;url;aliases\n';

const read = async (lines: string, language = 'sv') => {
  const table = await readTable(bytesOf(header + lines), 'register.csv', registerColumns);
  const { register, problems } = readRegister(table, language);
  return { register, entries: register.entries, problems: problems.map(inOneLine) };
};

suite('a country', () => {
  for (const [text, code] of [
    ['SE', 'SE'],
    ['se', 'SE'],
    ['Sweden', 'SE'],
    ['SVERIGE', 'SE'],
    ['Ελλάδα', 'GR'],
    ['EL', 'GR'],
    ['GR', 'GR'],
    ['UK', 'GB'],
    ['Česko', 'CZ'],
    ['cesko', 'CZ'],
    ['Czech Republic', 'CZ'],
    ['Österreich', 'AT'],
    ['Éire', 'IE'],
    ['An tSualainn', 'SE'],
  ] as const)
    test(`${text} is ${code}`, () => deepEqual(countryOf(text), { code }));

  test('is not guessed, only offered', () => {
    deepEqual(countryOf('Swedne'), { meant: 'sweden' });
    deepEqual(countryOf('XX'), { meant: undefined });
    deepEqual(countryOf('Middle-earth'), { meant: undefined });
  });
});

suite('the table of those who have joined', () => {
  test('becomes a register, by the alphabet', async () => {
    const { register, problems } = await read(
      `Östra regionen;regions;Sverige;SE321;2020-07;www.ostra.example;Ostra | Eastern region;
Ångermanland;Municipality;se;;1.7.2020;https://angermanland.example/x;
Zeta;association;Ελλάδα;EL30;;;
"Alfa &amp; <b>Beta</b>";networks;;;;;
`,
    );
    deepEqual(problems, []);
    deepEqual(register, {
      schema: 1,
      entries: [
        { name: 'Alfa & Beta', category: 'networks' },
        { name: 'Zeta', category: 'associations', country: 'GR', nuts: 'EL30' },
        {
          name: 'Ångermanland',
          category: 'municipalities',
          country: 'SE',
          since: '2020-07-01',
          url: 'https://angermanland.example/x',
        },
        {
          name: 'Östra regionen',
          category: 'regions',
          country: 'SE',
          nuts: 'SE321',
          since: '2020-07',
          url: 'https://www.ostra.example/',
          aliases: ['Ostra', 'Eastern region'],
        },
      ],
    });
    // In English, Å is an A with something above.
    deepEqual(
      (await read('Zeta;regions\nÅland;regions\nBeta;regions\n', 'en')).entries.map(
        ({ name }) => name,
      ),
      ['Åland', 'Beta', 'Zeta'],
    );
  });

  test('holds no person, and says none’s name', async () => {
    const { entries, problems } = await read(
      'Maria Musterfrau;individuals\nRegion A;regions\nJan Jansen;MEP\nAnna;Individual\n',
    );
    deepEqual(
      entries.map(({ name }) => name),
      ['Region A'],
    );
    deepEqual(
      problems.map((line) => /line \d+: the line names a person/.exec(line)?.[0]),
      [2, 4, 5].map((line) => `line ${line}: the line names a person`),
    );
    doesNotMatch(problems.join(), /Maria|Jansen|Anna/);
  });

  for (const [what, line, says, kept] of [
    ['a country that is none', 'A;regions;Swedne', /"Swedne" is not known.*write sweden/, true],
    ['a NUTS code that is none', 'A;regions;SE;SE-32', /no NUTS code/, true],
    ['a NUTS code of elsewhere', 'A;regions;SE;FI1', /FI1 is not of the country SE/, true],
    ['a date that is none', 'A;regions;SE;;last year', /"last year" is no date/, true],
    ['a date that is two', 'A;regions;SE;;7/8/2020', /two ways/, true],
    ['an address of a script', 'A;regions;SE;;;javascript:alert(1)', /no https address/, true],
    ['an address with a password', 'A;regions;SE;;;https://a:b@c.example/', /no https/, true],
    ['no name', ';regions;SE', /no name/, false],
    ['no category', 'A;;SE', /no category/, false],
    ['a misspelt category', 'A;regoins;SE', /write regions/, false],
    ['one that is there', 'region b;regions;SE', /stands in line 2 already/, false],
  ] as const)
    test(`has a problem with ${what}, and the other lines`, async () => {
      const { entries, problems } = await read(
        `Region B;regions;SE\n${line}\nRegion C;regions;SE\n`,
      );
      equal(problems.length, 1, problems.join('\n'));
      match(problems[0]!, /^register\.csv, line 3: /);
      match(problems[0]!, says);
      equal(entries.length, kept ? 3 : 2);
    });

  test('is one that the reader takes without a problem, whatever was written', async () => {
    const cell = fc.oneof(
      fc.constantFrom('regions', 'SE', 'EL', 'SE321', '2020-07', 'https://a.example', '&amp;lt;'),
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[;"\n\r]/g, '')),
    );
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell, cell, cell, cell), { maxLength: 6 }),
        async (rows) => {
          const { register } = await read(rows.map((row) => row.join(';')).join('\n'));
          const again = parseRegister(register, 'https://a.example/register.json', (text) => text);
          deepEqual(again.problems, []);
          deepEqual(again.register, register);
          kept += register.entries.length;
        },
      ),
      { numRuns: 1_000 },
    );
    equal(kept > 100, true, `only ${kept} kept`);
  });
});
