import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyTemplates } from '../../../plugins/minify-templates.ts';
import { transformed } from './support.ts';

const minified = (code: string, id = '/project/src/a.ts') =>
  transformed(minifyTemplates(), code, id);

describe('what only people read', () => {
  for (const [what, before, after] of [
    [
      'white space between tags, but not all of it: two words may not become one',
      'html`<p>\n    one ${two}\n    <b>three</b>\n  </p>`',
      'html`<p> one ${two} <b>three</b> </p>`',
    ],
    ['white space within a line stays', 'html`<p>a  b</p>\n`', 'html`<p>a  b</p> `'],
    ['of another tag, nothing', 'text`a\n  b`', undefined],
    [
      'white space and comments of styles',
      'css`\n  /* why */\n  a,\n  b {\n    color: red;\n    margin: 0 ${x} 1px;\n  }\n`',
      'css` a,b{color:red;margin:0 ${x} 1px}`',
    ],
    [
      'what a message says to translators',
      "msg('Join', { id: 'join', desc: 'A button.' })",
      "msg('Join', {id: 'join'})",
    ],
    [
      'also in a message with values',
      "msg(str`${n} of ${m}`, { desc: 'Progress.', id: 'progress' })",
      "msg(str`${n} of ${m}`, {id: 'progress'})",
    ],
    ['of other calls, nothing', "log('Join', { id: 'join', desc: 'A button.' })", undefined],
  ] as const)
    it(what, () => assert.equal(minified(before), after));

  it('stays in code of others', () => {
    assert.equal(minified('html`<p>\n</p>`', '/project/node_modules/a/index.js'), undefined);
  });
});
