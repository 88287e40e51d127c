/** What the builder's page is made from, without the page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { describedWidgets } from '../../../plugins/widgets-file.ts';
import {
  nothingChosen,
  withAttribute,
  withProperty,
  withToggled,
} from '../../../src/builder/choices.ts';
import { colourOf, contrasts, isUsual, type ColourName } from '../../../src/builder/colours.ts';
import type { Color } from '../../../src/builder/contrast.ts';
import { attributeLabel, choiceLabel, inOrder, widgetLabel } from '../../../src/builder/labels.ts';
import { ownNames } from '../../../src/builder/languages.ts';
import { permissions } from '../../../src/builder/permissions.ts';
import { fromAddress, toAddress } from '../../../src/builder/state.ts';
import { email, privacyStatement } from '../../../src/builder/statements.ts';
import { languages } from '../../../.generated/languages.ts';

const widgets = describedWidgets();
const names = widgets.map(({ name }) => name);

describe('labels', () => {
  const source = readFileSync(new URL('../../../src/builder/labels.ts', import.meta.url), 'utf8');

  for (const { name, description, attributes } of widgets)
    it(`has one for ${name}, each of its attributes and each of their values`, () => {
      assert.notEqual(widgetLabel(name, description).name, name);
      assert.notEqual(widgetLabel(name, description).about, description);
      for (const { name: attribute, choices = [] } of attributes) {
        // These two are asked for once, for all widgets.
        if (!['lang', 'partner'].includes(attribute))
          assert.notEqual(attributeLabel(attribute), attribute);
        // In English some are called as they are written.
        for (const choice of choices)
          assert.ok(source.includes(`'builder.choice.${choice}'`), choice);
      }
    });

  it('are those of the thing itself where there are none', () => {
    assert.deepEqual(widgetLabel('weather', 'Rain.'), { name: 'weather', about: 'Rain.' });
    assert.equal(attributeLabel('toString'), 'toString');
    assert.equal(choiceLabel('constructor'), 'constructor');
  });

  it('put first what is looked for first', () => {
    assert.equal(inOrder(widgets)[0]!.name, 'signatory-counter');
    assert.equal(inOrder([{ name: 'weather' }, { name: 'join-button' }])[0]!.name, 'join-button');
  });

  it('name the languages by themselves', () => {
    assert.deepEqual(Object.keys(ownNames).sort(), ['en', ...languages].sort());
  });
});

describe('the state', () => {
  it('comes back from its address', () => {
    const state = {
      choices: withToggled(nothingChosen, 'join-button'),
      lang: 'fi',
      width: 960,
      scheme: 'dark',
      look: 'kern',
      framework: 'svelte',
    } as const;
    assert.deepEqual(fromAddress(toAddress(state), names), state);
  });

  it('is as usual where the address says nothing, or nonsense', () => {
    const usual = fromAddress('', names);
    assert.equal(toAddress(usual), '?');
    assert.deepEqual(
      fromAddress('?width=1&look=__proto__&scheme=pink&framework=cobol', names),
      usual,
    );
  });

  it('changes one thing at a time', () => {
    const two = withToggled(withToggled(nothingChosen, 'join-button'), 'video-carousel');
    const set = withAttribute(two, 'video-carousel', 'limit', '3');
    assert.deepEqual(
      set.widgets.map(({ attributes }) => attributes),
      [{}, { limit: '3' }],
    );
    assert.deepEqual(withAttribute(set, 'video-carousel', 'limit', undefined), two);
    assert.deepEqual(
      withToggled(two, 'join-button').widgets.map(({ name }) => name),
      ['video-carousel'],
    );
    assert.deepEqual(withProperty(two, 'accent', '#fff').properties, { accent: '#fff' });
    assert.deepEqual(withProperty(withProperty(two, 'accent', '#fff'), 'accent', ''), two);
  });
});

describe('colours', () => {
  const read = (colour: string): Color | undefined => {
    const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? [];
    return blue === undefined
      ? undefined
      : [Number.parseInt(red!, 16), Number.parseInt(green!, 16), Number.parseInt(blue, 16)];
  };

  it('are the ones of the root sheet, where nothing else is said', () => {
    const sheet = readFileSync(
      new URL('../../../src/theme/root.styles.ts', import.meta.url),
      'utf8',
    );
    const light = (name: string) => {
      const [, found = ''] = new RegExp(`${name}: css\`light-dark\\((#\\w+),`).exec(sheet) ?? [];
      return found.length === 4 ? found.replace(/\w/g, '$&$&') : found;
    };
    const inSheet: Partial<Record<ColourName, string>> = {
      accent: 'accent',
      'on-accent': 'onAccent',
      surface: 'surface',
      text: 'text',
      muted: 'muted',
      border: 'border',
    };
    for (const [name, its] of Object.entries(inSheet)) {
      assert.equal(colourOf(name as ColourName, {}), light(its), name);
      assert.ok(isUsual(name as ColourName, light(its).toUpperCase()));
    }
  });

  it('stand out as WCAG counts it', () => {
    const figures = (given: Record<string, string>) =>
      Object.fromEntries(
        contrasts(given, read).map(({ one, other, ratio }) => [
          `${one}/${other}`,
          Number(ratio.toFixed(2)),
        ]),
      );
    assert.deepEqual(figures({ accent: '#ffffff', text: '#777777' }), {
      'text/surface': 4.48,
      'muted/surface': 6.83,
      'accent/surface': 1,
      'on-accent/accent': 1,
      'focus/surface': 1,
    });
    assert.equal(figures({ text: '#000000' })['text/surface'], 21);
    assert.ok(!('text/surface' in figures({ text: 'blau' })));
  });
});

describe('permissions', () => {
  const hosts = {
    folder: 'https://w.example.eu',
    feed: ['https://w.example.eu', 'https://a.example.eu'],
  };

  it('are two where only text and numbers are shown', () => {
    assert.equal(
      permissions(['signatory-counter', 'join-button'], { ...hosts, feed: [] }),
      'script-src https://w.example.eu;\nconnect-src https://w.example.eu;',
    );
  });

  it('name what media and documents need', () => {
    assert.equal(
      permissions(names, hosts),
      `script-src https://w.example.eu 'wasm-unsafe-eval';
connect-src https://w.example.eu https://a.example.eu;
img-src https://w.example.eu https://a.example.eu;
media-src https://w.example.eu https://a.example.eu;
frame-src https://www.youtube-nocookie.com https://player.vimeo.com;
worker-src blob:;`,
    );
  });
});

describe('drafts', () => {
  it('ask the administrator for what there is to do, and no more', () => {
    const all = {
      template: '<script>',
      styles: 'a {}',
      policy: 'script-src',
      address: 'https://w',
    };
    for (const part of Object.values(all)) assert.ok(email(all).body.includes(part));
    const less = email({ ...all, template: undefined, styles: undefined });
    assert.ok(!/template|style sheet/.test(less.body));
  });

  it('name the servers', () => {
    assert.match(privacyStatement('w.example.eu').join(), /asks w\.example\.eu for/);
  });
});
