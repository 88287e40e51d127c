import { deepEqual, equal, match } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { starterFolder, type Answers } from '../../src/folder/init.ts';
import { numbersColumns, readNumbers } from '../../src/folder/numbers.ts';
import { readRegister, registerColumns } from '../../src/folder/register.ts';
import { readSettings } from '../../src/folder/settings.ts';
import { readTable } from '../../src/folder/tables.ts';
import { readTexts } from '../../src/folder/texts.ts';
import { bytesOf } from './files.ts';

const answers: Answers = {
  name: '#CohesionAlliance: "the" start',
  homePage: 'https://www.alliance.example/',
  languages: ['sv', 'en', 'pt-PT'],
  publishedAt: 'https://www.alliance.example/feed/',
  contact: 'web@alliance.example',
};

/** What all readers say of the folder. */
async function readAll(folder: ReadonlyMap<string, string>) {
  const file = (name: string) => bytesOf(folder.get(name)!);
  const { settings, problems } = readSettings(file('cohesion.yaml'));
  const numbers = readNumbers(await readTable(file('numbers.csv'), 'numbers.csv', numbersColumns), {
    calls: settings!.calls.map(({ id }) => id),
    locale: settings!.numbersLocale,
  });
  const register = readRegister(
    await readTable(file('register.csv'), 'register.csv', registerColumns),
    'sv',
  );
  const texts = settings!.languages.map((language) =>
    readTexts(file(`texts/${language}.yaml`), `texts/${language}.yaml`, language),
  );
  return {
    settings: settings!,
    numbers,
    problems: [
      problems,
      numbers.problems,
      register.problems,
      ...texts.map((one) => one.problems),
    ].flat(),
  };
}

suite('the folder to begin with', () => {
  test('is read by all readers without a problem', async () => {
    const folder = starterFolder(answers);
    deepEqual(
      [...folder.keys()],
      [
        'cohesion.yaml',
        'numbers.csv',
        'register.csv',
        'texts/sv.yaml',
        'texts/en.yaml',
        'texts/pt-PT.yaml',
        'documents/README.txt',
      ],
    );
    const { settings, numbers, problems } = await readAll(folder);
    deepEqual(problems, []);
    const { calls, sources, mirror, numbersLocale, ...own } = settings;
    deepEqual(own, answers);
    deepEqual(
      { sources, mirror, numbersLocale },
      { sources: [], mirror: false, numbersLocale: 'sv' },
    );
    deepEqual(
      calls.map(({ id, title, register }) => [id, title, register]),
      [['alliance', answers.name, 'register.csv']],
    );
    equal(numbers.calls.get('alliance')?.counts.length, 4);
  });

  test('is good with all that it proposes, too', async () => {
    const folder = starterFolder(answers);
    const proposed = folder
      .get('cohesion.yaml')!
      .replace(/^( *)# (- kind:|join:|deadline:|goal:)/gm, '$1$2')
      .replace(/^ {2}# {3}(address|as|languages):/gm, '    $1:');
    const { settings, problems } = await readAll(new Map([...folder, ['cohesion.yaml', proposed]]));
    deepEqual(problems, []);
    equal(settings.sources.length, 3);
    equal(settings.sources[2]!.as, 'news');
    equal(settings.calls[0]!.deadline, '2027-06-30');
    deepEqual(settings.calls[0]!.goal, { category: 'regions', count: 200 });
  });

  test('explains every line that is to be filled in', () => {
    const text = starterFolder(answers).get('cohesion.yaml')!;
    for (const line of text.matchAll(/^[a-z][a-z ]*:/gm)) {
      const before = text.slice(0, line.index).trimEnd().split('\n').at(-1)!;
      match(before, /^#/, line[0]);
    }
  });

  test('holds any name as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (typed) => {
        const name = `A ${typed.replace(/[\s&<]+/g, ' ')} B`.replace(/ +/g, ' ').normalize('NFC');
        const { settings, problems } = await readAll(starterFolder({ ...answers, name }));
        deepEqual(problems, []);
        equal(settings.name, name);
      }),
      { numRuns: 300 },
    );
  });
});
