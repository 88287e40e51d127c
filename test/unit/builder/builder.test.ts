/** The builder's pure part: choices, their address, and the snippet for each. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  fromParameters,
  nothingChosen,
  toParameters,
  type Choices,
} from '../../../src/builder/choices.ts';
import { formAt, places, rights } from '../../../src/builder/places.ts';
import { snippet, type Surroundings } from '../../../src/builder/snippet.ts';
import { registry } from '../../../src/registry.ts';

const names = Object.keys(registry);
const base = 'https://widgets.example.eu/1/';
const surroundings: Surroundings = {
  base,
  language: 'en',
  integrity: 'sha384-abc',
  words: Object.fromEntries(
    names.map((name) => [name, { title: `Title & "${name}"`, fallback: `<p>${name}</p>\n` }]),
  ),
};

const choices = (change: Partial<Choices>): Choices => ({ ...nothingChosen, ...change });
const button = {
  name: 'join-button',
  attributes: { variant: 'outline', 'new-tab': '', partner: 'A & "B"' },
};

describe('choices', () => {
  it('are in the address, and come back from it', () => {
    const word = fc.stringMatching(/^[a-z]+(-[a-z]+)?$/);
    const attributes = fc.dictionary(word, fc.string(), { noNullPrototype: true });
    const any = fc.record(
      {
        widgets: fc.uniqueArray(
          fc.record({ name: fc.constantFrom(...names), attributes }, { noNullPrototype: true }),
          {
            selector: ({ name }) => name,
          },
        ),
        language: fc.constantFrom('', 'sv', 'de-AT'),
        partner: fc.string(),
        properties: attributes,
        place: fc.constantFrom(...places),
        right: fc.constantFrom(...rights),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(any, (all) => {
        const address = toParameters(all).toString();
        assert.deepEqual(fromParameters(new URLSearchParams(address), names), all);
      }),
      { seed: 16 },
    );
  });

  it('are as without an address where that says something else', () => {
    const wrong =
      'widget=weather&widget=__proto__&place=moon&right=root&language=%3Cscript%3E&--=x&join-button.on%20click=x';
    assert.deepEqual(fromParameters(new URLSearchParams(wrong), names), nothingChosen);
    assert.equal(toParameters(nothingChosen).toString(), '');
  });
});

describe('a snippet', () => {
  it('is script and tag where HTML may be pasted', () => {
    const { content, template } = snippet(
      choices({
        widgets: [button],
        language: 'sv',
        partner: 'Region "Ö"',
        place: 'html',
        right: 'html',
      }),
      surroundings,
    );
    assert.equal(template, undefined);
    assert.equal(
      content,
      `<script async src="${base}cohesion.js" integrity="sha384-abc" crossorigin="anonymous" data-partner="Region &#34;Ö&#34;"></script>

<cohesion-join-button variant="outline" new-tab partner="A &#38; &#34;B&#34;" lang="sv">
<p>join-button</p>
</cohesion-join-button>`,
    );
  });

  it('is a div where that survives, and the line for the template', () => {
    const { content, template } = snippet(
      choices({ widgets: [button], place: 'wordpress', right: 'administrator' }),
      surroundings,
    );
    assert.match(template!, /^<script async .*><\/script>$/);
    assert.equal(
      content,
      `<div data-cohesion="join-button" data-variant="outline" data-new-tab data-partner="A &#38; &#34;B&#34;">
<p>join-button</p>
</div>`,
    );
  });

  it('is a link elsewhere', () => {
    const { content } = snippet(
      choices({ widgets: [button], language: 'fi', place: 'drupal', right: 'links' }),
      surroundings,
    );
    assert.equal(
      content,
      `<p><a href="${base}embed/fi/join-button.html?variant=outline&#38;new-tab&#38;partner=A+%26+%22B%22">Title &#38; &#34;join-button&#34;</a></p>`,
    );
  });

  it('has only the properties that differ, and no more than those', () => {
    const { styles } = snippet(
      choices({
        widgets: [button, { name: 'signatory-counter', attributes: {} }],
        properties: { accent: ' #7a0019 ', radius: '0', surface: 'red } body { display: none' },
      }),
      surroundings,
    );
    assert.equal(
      styles,
      `cohesion-join-button,
cohesion-signatory-counter {
  --cohesion-accent: #7a0019;
  --cohesion-radius: 0;
}`,
    );
    assert.equal(snippet(choices({ widgets: [button] }), surroundings).styles, undefined);
  });

  it('is there for each place and right', () => {
    for (const place of places)
      for (const right of rights) {
        const form = formAt(place, right);
        assert.ok(right === 'html' ? form === 'script' : form !== 'script');
        assert.ok(right !== 'links' || form === 'link');
      }
  });
});
