import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { textOf } from '../../src/sources/bytes.ts';
import { mended, TooDeep } from '../../src/sources/mend.ts';

const whole = (items: string) => `<rss version="2.0"><channel>${items}</channel></rss>`;

suite('XML is mended', () => {
  for (const [what, given, expected] of [
    ['not where it is good', whole('<title>A &amp; b</title>'), whole('<title>A &amp; b</title>')],
    ['what is before', `junk<br>\n<?xml version="1.0"?>${whole('')}`, whole('')],
    ['what is after', `${whole('')}<script>x</script>`, whole('')],
    ['comments', whole('<!-- <item> --><title>A<!-- b --></title>'), whole('<title>A</title>')],
    [
      'bare ampersands',
      whole('<title>A & b &cd; d&copy=1</title>'),
      whole('<title>A &amp; b &cd; d&amp;copy=1</title>'),
    ],
    ['CDATA', whole('<title><![CDATA[A & <b>]]></title>'), whole('<title>A &amp; &lt;b></title>')],
    [
      'markup that is not escaped',
      whole('<title>A <b>c &amp; d</b></title>'),
      whole('<title>A &lt;b>c &amp;amp; d&lt;/b></title>'),
    ],
    [
      'a text that is not closed',
      whole('<title>A<link>b</link>'),
      whole('<title>A</title><link>b</link>'),
    ],
    [
      'an item that is not closed',
      whole('<item><guid>1</guid><item><guid>2</guid></item>'),
      whole('<item><guid>1</guid></item><item><guid>2</guid></item>'),
    ],
    [
      'what is closed and not open',
      whole('</item><title>A</title></b>'),
      whole('<title>A</title>'),
    ],
    [
      'quotation marks',
      whole("<enclosure url=https://a.example/1?a&b type='x\"y' />"),
      whole('<enclosure url="https://a.example/1?a&amp;b" type="x&quot;y"/>'),
    ],
    [
      'an attribute that is there twice',
      whole('<enclosure url="a" url="b"/>'),
      whole('<enclosure url="a"/>'),
    ],
    [
      'lengths of time',
      whole('<itunes:duration>PT1M</itunes:duration>'),
      whole('<itunes:duration>60</itunes:duration>'),
    ],
  ] as const)
    test(what, () => {
      deepEqual(mended(given), { xml: expected, isCut: false });
    });

  for (const [what, given] of [
    ['in a text', '<item><title>Half'],
    ['in CDATA', '<item><title><![CDATA[Half'],
    ['in a tag', '<item><title>Half</title><enclosure url="ht'],
    ['between elements', '<item><title>Half</title>'],
  ] as const)
    test(`what breaks off ${what}, up to the last whole item`, () => {
      const good = '<item><title>Whole</title></item>';
      const cut = `<rss version="2.0"><channel>${good}${given}`;
      deepEqual(mended(cut), { xml: whole(good), isCut: true });
    });

  test('but no page', () => {
    equal(mended('<!doctype html><html><body><rss></rss></body></html>').xml, '');
    equal(mended('').xml, '');
  });

  test('but nothing that is too deep', () => {
    throws(() => mended(whole('<image>'.repeat(100))), TooDeep);
    // What holds text may hold markup of any depth.
    ok(mended(whole(`<description>${'<b>'.repeat(50_000)}</description>`)).xml.length > 50_000);
  });

  test('twice as once', () => {
    const parts = fc.constantFrom(
      ...[
        '<item>',
        '</item>',
        '<title>',
        '</title>',
        '<b>',
        '&',
        'amp;',
        '<![CDATA[',
        ']]>',
        '<!--',
      ],
      ...['-->', '<link href="', '"', "'", '/>', '>', '<', 'x', ' ', '<channel>', '</channel>'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (all) => {
        const once = mended(`<rss>${all.join('')}</rss>`).xml;
        const twice = mended(once);
        equal(twice.isCut, false);
        equal(twice.xml, once);
      }),
      { numRuns: 3_000 },
    );
  });

  test('in a time that grows with its length, and no faster', () => {
    const start = performance.now();
    for (const part of [
      '<',
      '<a',
      '<a "',
      '<!--',
      '<![CDATA[',
      '<?',
      '<!',
      '&',
      '</b>',
      '<title>',
      '<a x=',
      'x ',
      '<!DOCTYPE x [',
    ])
      mended(`<rss><channel>${part.repeat(100_000)}`);
    ok(performance.now() - start < 10_000);
  });
});

test('a text of XML has none of the letters that XML has not', () => {
  equal(textOf(new TextEncoder().encode('\ufeffA\0b\x0bc\tdé'), ''), 'Abc\tdé');
});
