import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import '../../support/random.ts';
import fc from 'fast-check';
import { decode } from '../../../scripts/lib/references.ts';
import { makeRegister } from '../../../sample/register.ts';
import { walk } from '../../../src/feed/schema.ts';
import type { Check } from '../../../src/feed/check.ts';
import { isRegister, parseRegister, register } from '../../../src/register/register.ts';
import { descriptions, registerSchema } from '../../../src/register/schema.ts';

const url = 'https://alliance.example.eu/feed/register/sv.json';
const parsed = (value: unknown) => parseRegister(value, url, decode);
const entries = (...all: unknown[]) => parsed({ schema: 1, entries: all });
const paths = ({ problems }: ReturnType<typeof parsed>) => problems.map(({ path }) => path);

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const valid = ajv.compile(registerSchema());

const region = {
  name: 'Region Exempel',
  category: 'regions',
  country: 'SE',
  nuts: 'SEQ1',
  since: '2020-07',
  url: 'https://region.example.eu/',
  aliases: ['Example Region'],
};

describe('a register', () => {
  it('is read as it is', () => {
    const { register, problems } = entries(region);
    assert.deepEqual(problems, []);
    assert.deepEqual(register!.entries, [region]);
  });

  it('never names people, nor does the report of them', () => {
    const result = entries(
      { name: 'Ada Example', category: 'individuals', country: 'SE' },
      region,
      { name: 'Bo Example', category: 'meps' },
    );
    assert.deepEqual(
      result.register!.entries.map(({ name }) => name),
      ['Region Exempel'],
    );
    assert.deepEqual(paths(result), ['entries[0].category', 'entries[2].category']);
    assert.match(result.problems[0]!.expected, /no person/);
    assert.doesNotMatch(JSON.stringify(result.problems), /Ada|Bo E/);
  });

  it('keeps what is good, and reads what is plainly meant', () => {
    const result = entries(
      { ...region, country: 'se', nuts: ' seq1', since: '2020-07-14T08:00:00Z' },
      { name: 'Region B', category: 'regions', country: 'Sweden', url: 'javascript:alert(1)' },
      { name: ' ', category: 'regions' },
      { category: 'regions' },
      { name: 'Region &Aring;', category: 'regions', aliases: 'A' },
      'Region C',
      null,
    );
    assert.deepEqual(
      result.register!.entries.map(({ name, country, nuts, since, url, aliases }) => [
        name,
        country,
        nuts,
        since,
        url,
        aliases,
      ]),
      [
        ['Region Exempel', 'SE', 'SEQ1', '2020-07-14', region.url, ['Example Region']],
        ['Region B', undefined, undefined, undefined, undefined, undefined],
        ['Region Å', undefined, undefined, undefined, undefined, ['A']],
      ],
    );
    assert.deepEqual(
      paths(result).filter((path) => !/^entries\[0\]/.test(path)),
      [
        'entries[1].country',
        'entries[1].url',
        'entries[2].name',
        'entries[3].name',
        'entries[4].name',
        'entries[4].aliases',
        'entries[5]',
      ],
    );
  });

  it('knows a country by its NUTS code, and the Union’s code of Greece', () => {
    const { register } = entries(
      { name: 'A', category: 'regions', nuts: 'ELQ1' },
      { name: 'B', category: 'regions', country: 'EL' },
    );
    assert.deepEqual(
      register!.entries.map(({ country }) => country),
      ['GR', 'GR'],
    );
  });

  it('is not to be had of anything else', () => {
    for (const value of [null, 1, 'a', {}, [region], { entries: 1 }, { items: [] }])
      assert.equal(parsed(value).register, undefined, JSON.stringify(value));
    assert.ok(isRegister({ entries: [] }));
    for (const value of [undefined, null, [], { items: [], entries: [] }, { version: 1 }])
      assert.ok(!isRegister(value), JSON.stringify(value));
  });

  it('never throws, and what its schema takes has no problem', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('regions', 'SE', 'SEQ1', '2020-07', 'meps'));
    const entry = fc.record(
      {
        name: text,
        category: text,
        country: text,
        nuts: text,
        since: text,
        aliases: fc.oneof(fc.array(text), text),
      },
      { requiredKeys: ['name', 'category'] },
    );
    let good = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({ entries: fc.array(entry, { maxLength: 3 }) }),
          fc.json().map(JSON.parse),
        ),
        (value) => {
          const { problems } = parsed(value);
          if (isRegister(value) && valid(value)) {
            good++;
            assert.deepEqual(problems, [], JSON.stringify(value));
          }
        },
      ),
    );
    assert.ok(good > 5);
  });

  it('has a schema that describes every field, and refuses people', () => {
    const fields = new Set<string>();
    walk((path) => fields.add(path), register as Check<unknown>);
    assert.deepEqual([...fields].sort(), Object.keys(descriptions).sort());
    assert.ok(valid({ schema: 1, entries: [region] }), ajv.errorsText(valid.errors));
    assert.ok(!valid({ entries: [{ name: 'Ada Example', category: 'individuals' }] }));
    assert.ok(!valid({ entries: [{ name: ' ', category: 'regions' }] }));
  });
});

describe('the sample’s register', async () => {
  const facts = JSON.parse(
    await readFile(join(import.meta.dirname, '../../../sample/facts.json'), 'utf8'),
  ) as { signatories: { category: string; count: number }[] };
  const sample = JSON.parse(await makeRegister(facts.signatories)) as object;

  it('is good, as many as the call counts, in all countries, and no people', () => {
    const { register, problems } = parsed(sample);
    assert.deepEqual(problems, []);
    assert.ok(valid(sample), ajv.errorsText(valid.errors));
    for (const category of ['regions', 'municipalities', 'associations'])
      assert.equal(
        register!.entries.filter((entry) => entry.category === category).length,
        facts.signatories.find((count) => count.category === category)!.count,
      );
    assert.equal(new Set(register!.entries.map(({ country }) => country)).size, 27);
    assert.equal(new Set(register!.entries.map(({ name }) => name)).size, register!.entries.length);
  });

  it('has codes that no country has', () => {
    for (const { nuts } of parsed(sample).register!.entries)
      if (nuts) assert.match(nuts, /^[A-Z]{2}Q\d$/);
  });

  it('comes in any size, the same each time', async () => {
    const counts = [{ category: 'regions', count: 5000 }];
    const many = await makeRegister(counts);
    assert.equal(parsed(JSON.parse(many)).register!.entries.length, 5000);
    assert.ok(many.length < 1e6);
    assert.equal(many, await makeRegister(counts));
  });
});
