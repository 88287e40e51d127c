import { deepEqual, equal, match } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { readTable, type Column } from '../../src/folder/tables.ts';
import { bytesOf, inOneLine, sheetXml, utf16, xlsx } from './files.ts';

const columns: Column[] = [
  { name: 'name', aliases: ['organisation'], isRequired: true, isText: true },
  { name: 'count', aliases: ['number'] },
  { name: 'label', isText: true, perLanguage: true },
];

const read = async (bytes: Uint8Array, name = 'list.csv') => {
  const { rows, problems } = await readTable(bytes, name, columns);
  return {
    rows: rows.map(({ line, cells }) => [line, { ...cells }] as const),
    problems: problems.map(inOneLine),
  };
};

const expected = {
  rows: [
    [2, { name: 'Region Łódź', count: '12' }],
    [3, { name: 'Umeå; “norr”', count: '3' }],
  ],
  problems: [],
};
const text = 'Name;Count\r\nRegion Łódź;12\r\n"Umeå; “norr”";3\r\n';

suite('a table of CSV', () => {
  for (const [what, bytes] of [
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16, as Excel’s “Unicode text”', utf16(text)],
    ['UTF-16 the other way round', utf16(text, true)],
    ['lines that end in LF', bytesOf(text.replaceAll('\r', ''))],
    ['lines that end in CR', bytesOf(text.replaceAll('\n', ''))],
    ['commas', bytesOf('Name,Count\nRegion Łódź,12\n"Umeå; “norr”",3')],
    ['tabs', bytesOf('Name\tCount\nRegion Łódź\t12\n"Umeå; “norr”"\t3')],
    ['columns by another name', bytesOf('ORGANISATION ;number\nRegion Łódź;12\n"Umeå; “norr”";3')],
  ] as const)
    test(`is read in ${what}`, async () => deepEqual(await read(bytes), expected));

  test('is read in Windows-1252', async () => {
    const bytes = Uint8Array.from('name;count\nUme\xe5;1\n', (letter) => letter.charCodeAt(0));
    deepEqual((await read(bytes)).rows, [[2, { name: 'Umeå', count: '1' }]]);
  });

  test('may say which separator it has', async () => {
    const { rows } = await read(bytesOf('sep=;\nname;count\nA, B;1\n'));
    deepEqual(rows, [[3, { name: 'A, B', count: '1' }]]);
  });

  test('keeps the lines of the file, whatever stands between', async () => {
    const { rows } = await read(bytesOf('\n\nname,count\n\n"A\nB",1\n,\n \nC,2\n'));
    deepEqual(rows, [
      [5, { name: 'A\nB', count: '1' }],
      [9, { name: 'C', count: '2' }],
    ]);
  });

  test('takes quotation marks within a cell for what they are', async () => {
    const { rows, problems } = await read(
      bytesOf('name,count\nThe "North",1\n"The ""South""",2\n'),
    );
    deepEqual(problems, []);
    deepEqual(
      rows.map(([, { name }]) => name),
      ['The "North"', 'The "South"'],
    );
  });

  test('keeps what stands before a quotation mark that is never closed', async () => {
    const { rows, problems } = await read(bytesOf('name,count\nA,1\nB,"2\nC,3\n'));
    deepEqual(rows, [[2, { name: 'A', count: '1' }]]);
    deepEqual(problems, [
      'list.csv, line 3: a quotation mark is opened in this line or after it and never closed, so nothing from here on was read: close it, or take it away',
    ]);
  });

  test('has columns by language', async () => {
    const { rows, problems } = await read(bytesOf('name,label sv,Label (DE),label_fr\nA,b,c,d\n'));
    deepEqual(problems, []);
    deepEqual(rows, [[2, { name: 'A', 'label sv': 'b', 'label de': 'c', 'label fr': 'd' }]]);
  });

  test('says which column is not known, and which is meant', async () => {
    const { rows, problems } = await read(bytesOf('name,cont,colour,name\nA,1,red,B\n'));
    deepEqual(rows, [[2, { name: 'A' }]]);
    deepEqual(problems, [
      'list.csv, line 1: the column "cont" is not known, so it was not read: call it "count", if that is meant',
      'list.csv, line 1: the column "colour" is not known, so it was not read: known are name, count, label',
      'list.csv, line 1: there are two columns name, of which the first was read: take one away',
    ]);
  });

  test('is nothing without a column that it needs', async () => {
    const { rows, problems } = await read(bytesOf('count\n1\n2\n'));
    deepEqual(rows, []);
    deepEqual(problems, [
      'list.csv, line 1: there is no column name, so nothing of the table was read: write the columns into the first line: name, count, label',
    ]);
    match((await read(bytesOf(' \n'))).problems[0]!, /^list\.csv: the table is empty: /);
  });

  test('leaves out a line in which a bare comma moved the cells', async () => {
    const { rows, problems } = await read(bytesOf('name,count\nA,12,000\nB,3,,\n'));
    deepEqual(rows, [[3, { name: 'B', count: '3' }]]);
    match(problems[0]!, /^list\.csv, line 2: the line has more cells/);
    equal(problems.length, 1);
  });

  test('runs no formula, and hands none on', async () => {
    const cells = ['=HYPERLINK("x")', '+1', '-2', '@SUM(1)', '=-+@A', '-', '–'];
    const { rows, problems } = await read(
      bytesOf(`name\tcount\n${cells.map((cell) => `${cell}\t-5`).join('\n')}`),
    );
    deepEqual(
      rows.map(([, { name }]) => name),
      ['HYPERLINK("x")', '1', '2', 'SUM(1)', 'A', undefined, undefined],
    );
    equal(rows[0]![1]['count'], '-5');
    equal(problems.length, 5);
    match(problems[0]!, /^list\.csv, line 2: the name begins as a formula does, with "="/);
  });
});

suite('a table of a spreadsheet', () => {
  const name = 'list.xlsx';

  test('is read with its days, numbers and lines', async () => {
    const bytes = xlsx(
      sheetXml([
        null,
        ['name', 'count', 'label'],
        ['Umeå', 12000, new Date(Date.UTC(2020, 6, 15))],
        null,
        ['=1+1', 1.5, { formula: '1/0', value: 'text of a formula' }],
      ]),
    );
    const { rows, problems } = await readTable(bytes, name, columns);
    deepEqual(
      rows.map(({ line, cells, exact }) => [line, { ...cells }, [...exact]]),
      [
        [3, { name: 'Umeå', count: '12000', label: '2020-07-15' }, ['count']],
        [5, { name: '1+1', count: '1.5', label: 'text of a formula' }, ['count']],
      ],
    );
    deepEqual(
      problems.map(({ where }) => where),
      ['list.xlsx, line 5'],
    );
    // Known by its bytes, whatever its name.
    equal((await readTable(bytes, 'list', columns)).rows.length, 2);
  });

  const good = xlsx(sheetXml([['name'], ['A']]));
  const zeros = (size: number) => new Uint8Array(size);
  for (const [what, bytes, says] of [
    ['more than 50 MB', xlsx(sheetXml([['name']]), { 'xl/a.xml': zeros(60e6) }), /50 MB/],
    ['100 times its size', xlsx(sheetXml([['name']]), { 'xl/a.bin': zeros(5e6) }), /100 times/],
    ['half a file', good.subarray(0, good.length / 2), /broken/],
    ['no zip', bytesOf('name\nA\n'), /broken/],
    ['the old format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /old format/],
    ['nothing', new Uint8Array(), /broken/],
    ['another zip', xlsx('', { 'xl/workbook.xml': bytesOf('<no/>') }), /broken/],
    [
      'entities of its own',
      xlsx(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml([['name'], ['A']])}`),
      /entities/,
    ],
  ] as const)
    test(`is refused where it is ${what}`, async () => {
      const { rows, problems } = await read(bytes, name);
      deepEqual(rows, []);
      equal(problems.length, 1);
      match(problems[0]!, says);
    });

  test('is refused where one cell stands so far out that all before it fill the memory', async () => {
    const far = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const { rows, problems } = await read(xlsx(far), name);
    deepEqual(rows, []);
    match(problems[0]!, /memory|too long/);
  });

  test('says how much each file unpacks to, and is held to it', async () => {
    // The size of the first file in the list at the end, 24 bytes after its signature.
    const bytes = xlsx(sheetXml([['name'], ['A'.repeat(1000)]]));
    const list = Buffer.from(bytes);
    for (let at = list.indexOf('PK\x01\x02'); at >= 0; at = list.indexOf('PK\x01\x02', at + 1))
      list.writeUInt32LE(9, at + 24);
    const { rows, problems } = await read(new Uint8Array(list), name);
    deepEqual(rows, []);
    equal(problems.length, 1);
  });
});

test('random bytes and random CSV: no throw, and every line is one of the file', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=A1', '"', '""', 'a"b', '\r', '\n', ';', ',', '\t', '12 000', '\0', '-'),
  );
  const csv = fc
    .array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })
    .map((rows) => bytesOf('name,count,label sv\n' + rows.map((row) => row.join(',')).join('\n')));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), csv), async (bytes) => {
      const { rows, problems } = await readTable(bytes, 'a.csv', columns);
      for (const { where, what, remedy } of problems) equal(Boolean(where && what && remedy), true);
      for (const { line, cells } of rows) {
        equal(line >= 1 && line <= bytes.length + 1, true);
        equal(/^[=+\-@]/.test(cells['name'] ?? ''), false);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a spreadsheet with changed bytes: no throw', async () => {
  const good = xlsx(
    sheetXml([
      ['name', 'count'],
      ['A', 1],
    ]),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = good.slice();
      bytes[at] = byte;
      await readTable(bytes, 'a.xlsx', columns);
    }),
    { numRuns: 15 },
  );
});
