import { equal, ok } from 'node:assert/strict';
import { suite, test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { decode } from '../../../scripts/lib/references.ts';
import { plainLine, plainText } from '../../src/sources/text.ts';

suite('text for visitors', () => {
  for (const [given, expected] of [
    ['Fish & chips', 'Fish & chips'],
    ['1 < 2', '1 < 2'],
    ['The <region> decides', 'The <region> decides'],
    ['A <b>bold</b> step', 'A bold step'],
    ['&lt;b&gt;bold&lt;/b&gt;', 'bold'],
    ['It&amp;#8217;s', 'It’s'],
    ['&amp;amp;amp;amp;lt;', '<'],
    ['caf&eacute;', 'café'],
    ['<p>About &lt;b&gt; in HTML</p>', 'About <b> in HTML'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>One\n line</p>\n\n<p>Two</p>', 'One line\n\nTwo'],
    ['One<br/>Two', 'One\nTwo'],
    ['<ul>\n<li>One</li>\n<li>Two</li>\n</ul>', '• One\n• Two'],
    ['<td>1</td><td>2</td>', '1 2'],
    ['One\r\n\r\n\r\n\r\nTwo', 'One\n\nTwo'],
    ['a&nbsp;b\u00adc\u200b', 'a bc'],
    ['<script>alert(1)</script>Hi<style>p{}</style>', 'Hi'],
    ['<svg><text>drawn</text></svg>Hi', 'Hi'],
    ['<p>Not closed <b', 'Not closed'],
    ['<!-- hidden --><i>seen</i>', 'seen'],
    ['', ''],
  ] as const)
    test(JSON.stringify(given), () => {
      equal(plainText(given), expected);
    });

  test('is cut at the end of a word, and of a letter', () => {
    equal(plainText('Twenty four letters here', 13), 'Twenty four…');
    equal(plainText(`${'a'.repeat(80)}🌾`, 81), `${'a'.repeat(80)}…`);
  });

  test('is one line where it is a title', () => {
    equal(plainLine('<p>One</p><p>Two</p>'), 'One Two');
    equal(plainLine(' \n '), undefined);
    equal(plainLine('word '.repeat(100))?.length, 300);
  });

  test('has no reference left, and is as it is when it is read again', () => {
    const parts = fc.constantFrom(
      '&',
      'amp;',
      'lt;',
      '#38;',
      '#x3c;',
      '<p>',
      '</p>',
      'x',
      ' ',
      '<',
      '>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
        const text = plainText(all.join(''));
        equal(decode(text), text);
      }),
      { numRuns: 3_000 },
    );
  });

  test('takes no more time than its length', () => {
    const start = performance.now();
    for (const part of [
      '<b>',
      '&amp;',
      '&',
      '<',
      '<a ',
      '</p><p>',
      'amp;',
      ' \n',
      '<!--',
      '<p x="',
    ])
      plainText(part.repeat(60_000));
    ok(performance.now() - start < 10_000);
  });
});
