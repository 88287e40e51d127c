import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  contrast,
  parseColor,
  readable,
  textContrast,
  toCss,
  type Color,
} from '../../../src/theme/contrast.ts';

const white: Color = [1, 1, 1];
const black: Color = [0, 0, 0];

describe('contrast', () => {
  it('is 21 for black on white, 1 for a colour on itself, whichever comes first', () => {
    assert.equal(contrast(black, white), 21);
    assert.equal(contrast(white, black), 21);
    assert.equal(contrast([0.3, 0.3, 0.3], [0.3, 0.3, 0.3]), 1);
  });

  it('is as WCAG has it for #767676 on white, the palest grey that passes', () => {
    const grey = 0x76 / 255;
    assert.equal(contrast([grey, grey, grey], white).toFixed(2), '4.54');
  });
});

describe('parseColor', () => {
  for (const [text, expected] of [
    ['color(srgb 0 0.2 0.6)', 'rgb(0 51 153)'],
    ['color(srgb 1.2 -0.1 5e-7)', 'rgb(255 0 0)'],
    ['color(srgb 0 0 0 / 0.5)', 'rgb(128 128 128)'],
    ['color(srgb 0 0 0 / 0)', 'rgb(255 255 255)'],
  ] as const)
    it(text, () => assert.equal(toCss(parseColor(text, white)), expected));
});

describe('readable', () => {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const colors = steps.flatMap((red) =>
    steps.flatMap((green) => steps.map((blue): Color => [red, green, blue])),
  );

  it('leaves a colour alone that can be read', () => {
    const blue: Color = [0, 0.2, 0.6];
    assert.equal(readable(blue, white, textContrast), blue);
  });

  it('gives text that can be read, for any wish on any ground', () => {
    for (const ground of colors)
      for (const wish of colors) {
        const ratio = contrast(readable(wish, ground, textContrast), ground);
        assert.ok(ratio >= textContrast, `${wish} on ${ground}: ${ratio}`);
      }
  });
});
