import { deepEqual, equal, match } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { readTexts } from '../../src/folder/texts.ts';
import { bytesOf, inOneLine, utf16 } from './files.ts';

const read = (text: string | Uint8Array) => {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const { texts, problems } = readTexts(bytes, 'texts/sv.yaml', 'sv');
  return { texts: Object.fromEntries(texts), problems: problems.map(inOneLine) };
};

suite('the texts of a language', () => {
  test('are titles, or titles and texts', () => {
    const { texts, problems } = read(`# A note.
feed:
  title: "#CohesionAlliance"
  text: Allt på ett ställe
declaration-2020: Deklarationen 2020 # of Brussels
"yt:video:abc":
  title: Tom &amp; <i>Jerry</i>
  summary:
principle-1:
  Kind: quotation
  title: 'Ingen lämnas: kvar'
  text: |
    Första raden
    och andra.

    Nytt stycke.
  url: https://www.alliance.example/ett
  tags: [ett, två]
later:
`);
    deepEqual(problems, []);
    deepEqual(texts, {
      feed: { id: 'feed', line: 2, title: '#CohesionAlliance', text: 'Allt på ett ställe' },
      'declaration-2020': { id: 'declaration-2020', line: 5, title: 'Deklarationen 2020' },
      'yt:video:abc': { id: 'yt:video:abc', line: 6, title: 'Tom & Jerry' },
      'principle-1': {
        id: 'principle-1',
        line: 9,
        title: 'Ingen lämnas: kvar',
        text: 'Första raden\noch andra.\n\nNytt stycke.',
        kind: 'quotation',
        url: 'https://www.alliance.example/ett',
        tags: ['ett', 'två'],
      },
    });
  });

  test('are as they are written: Norway is "no", and a year is no number', () => {
    const { texts, problems } = read(
      'no: yes\non: no\na: 1.10\nb: 2020-07\nc: 0x1F\nyes: ~\nd: True',
    );
    deepEqual(problems, []);
    deepEqual(
      Object.values(texts).map(({ id, title }) => `${id}=${title}`),
      ['no=yes', 'on=no', 'a=1.10', 'b=2020-07', 'c=0x1F', 'd=True'],
    );
    deepEqual(read('%YAML 1.1\n---\na: no\n').texts['a']?.title, 'no');
  });

  test('may come from an editor that writes UTF-16, or a mark, or nothing', () => {
    equal(read(utf16('a: Łódź\n')).texts['a']?.title, 'Łódź');
    equal(read('\ufeffa: Łódź\r\nb: c\r\n').texts['b']?.line, 2);
    for (const empty of ['', '\n', '# only a note\n', '---\n'])
      deepEqual(read(empty), { texts: {}, problems: [] });
  });

  for (const [what, text, line, says] of [
    ['a tab', 'a: b\nc:\n\ttitle: d\n', 3, /begins with a tab: put blanks in its place/],
    ['a tab after blanks', 'a: b\nc:\n  text: e\n \ttitle: d\n', 4, /begins with a tab/],
    ['a name twice', 'a: b\nc: d\na: e\n', 3, /"a" stands here a second time.*line 1 only/],
    ['a line that is moved', 'a: b\nc:\n  title: d\n text: e\n', 4, /same column/],
    ['a colon in a text', 'a: b\nc: News: more\n', 2, /colon within a text.*quotation marks/],
    ['no colon', 'a: b\nhello\nc: d\n', 2, /colon/],
    ['a mark that is open', 'a: b\nc: "d\n', 2, /quotation mark is not closed/],
    ['an apostrophe', "a: b\nc: 'it's'\n", 2, /quotation mark is not closed.*double marks/],
    ['an @', 'a: b\nc: @home\n', 2, /begins with "@".*quotation marks/],
    ['a %', 'a: b\nc: %x\n', 2, /begins with "%"/],
    ['a star', 'a: b\nc: *bold*\n', 2, /begins with "\*"/],
    ['a hashtag', 'a: b\nc: We are #Cohesion\n', 2, /"#Cohesion" and what follows.*comment/],
    ['only a hashtag', 'a: b\nc: #Cohesion\n', 2, /"#Cohesion"/],
    ['a bracket that is open', 'a: b\nc: [d\ne: f\n', 3, /bracket is not closed/],
    ['two files', 'a: b\n---\nc: d\n', 2, /"---", which begins another file/],
    ['a misspelt field', 'a: b\nc:\n  titles: d\n', 3, /"titles" is not known here.*write "title"/],
    ['another field', 'a: b\nc:\n  colour: d\n', 3, /known are title, text, summary/],
    ['a list', 'a: b\nc:\n  - d\n', 3, /a list where a title belongs/],
    ['a list for a text', 'a: b\nc:\n  text:\n    - d\n', 3, /"text" has several entries/],
    [
      'a kind that is none',
      'a: b\nc:\n  kind: qotation\n',
      3,
      /"qotation" is not known: write quot/,
    ],
    ['a script', 'a: b\nc:\n  url: javascript:alert(1)\n', 3, /no https address/],
    ['an http address', 'a: b\nc:\n  url: http://a.example/\n', 3, /no https address/],
  ] as const)
    test(`have a problem with ${what}, at its line, and keep what is before`, () => {
      const { texts, problems } = read(text);
      equal(problems.length, 1, problems.join('\n'));
      match(problems[0]!, new RegExp(`^texts/sv\\.yaml, line ${line}: `));
      match(problems[0]!, says);
      deepEqual(texts['a'], { id: 'a', line: 1, title: 'b' });
    });

  test('are refused where they are no names with texts', () => {
    match(
      read('- a\n- b\n').problems[0]!,
      /line 1: the file does not begin with a name and a colon/,
    );
    match(read('hello\n').problems[0]!, /line 1: the file does not begin/);
  });

  test('do not grow: aliases are not followed, depth has an end', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let code = 98; code < 123; code++) {
      const last = String.fromCharCode(code - 1);
      lines.push(
        `${String.fromCharCode(code)}: &${String.fromCharCode(code)} [${`*${last},`.repeat(9)}]`,
      );
    }
    const { texts, problems } = read(lines.join('\n'));
    deepEqual(texts, {});
    equal(problems.length > 0 && problems.join().length < 100_000, true);
    match(read('a: ' + '['.repeat(50_000)).problems[0]!, /^texts/);
    match(
      read(
        'a:\n' + Array.from({ length: 20 }, (_, n) => ' '.repeat(n + 1) + 'b:').join('\n') + ' c',
      ).problems[0]!,
      /known here|too deep/,
    );
    match(read(new Uint8Array(1_000_001).fill(97)).problems[0]!, /more than 1 MB/);
  });

  test('random bytes and random YAML: no throw, plain text, lines of the file', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'a',
        ': ',
        '\n',
        '  ',
        '- ',
        '"',
        "'",
        '#',
        '&a ',
        '*a',
        '|\n',
        '>',
        '{',
        '}',
      ),
      fc.constantFrom(
        '[',
        ']',
        ',',
        '\t',
        '? ',
        '!!set ',
        '---\n',
        'title: ',
        '<<: ',
        '\0',
        '%YAML 1.1\n',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    let kept = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.array(part, { maxLength: 30 }).map((parts) => bytesOf(parts.join(''))),
        ),
        (bytes) => {
          const { texts, problems } = readTexts(bytes, 'a.yaml', 'sv');
          for (const { where, what, remedy } of problems) {
            match(where, /^a\.yaml(, line \d+)?$/);
            equal(Boolean(what && remedy), true);
          }
          for (const { title, line } of texts.values()) {
            kept++;
            equal(line >= 1 && line <= bytes.length + 1, true);
            equal(/[\n\0]/.test(title ?? ''), false);
          }
        },
      ),
      { numRuns: 3_000 },
    );
    equal(kept > 50, true, `only ${kept} kept`);
  });
});
