import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/feed/parse.ts';
import { joinButtonView } from '../../../src/widgets/join-button/join-button.view.ts';

const feed = (extension: object) =>
  parseFeed(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      items: [],
      _cohesion: extension,
    },
    'https://alliance.example/feed/en.json',
  ).feed!;

describe('the join button’s view', () => {
  for (const [url, parameter, partner, expected] of [
    ['https://alliance.example/join', 'partner', undefined, 'https://alliance.example/join'],
    [
      'https://alliance.example/join',
      'from',
      'Umeå & Co',
      'https://alliance.example/join?from=Ume%C3%A5+%26+Co',
    ],
    [
      '../join?lang=sv#form',
      undefined,
      'x',
      'https://alliance.example/join?lang=sv&partner=x#form',
    ],
    ['join?partner=old', undefined, 'new', 'https://alliance.example/feed/join?partner=new'],
  ] as const)
    it(`${url} and ${partner} make ${expected}`, () => {
      const view = joinButtonView(
        feed({ join: { url, ...(parameter && { partner_parameter: parameter }) } }),
        { partner, count: false },
      );
      assert.equal(view.url, expected);
    });

  it('has the counter’s sentence where the feed has numbers', () => {
    const join = { url: 'https://alliance.example/join' };
    const signatories = { counts: [{ category: 'regions', count: 2 }] };
    assert.equal(
      joinButtonView(feed({ join, signatories }), { partner: undefined, count: true }).count,
      'The #CohesionAlliance brings together 2\u00a0regions.',
    );
    assert.equal(
      joinButtonView(feed({ join }), { partner: undefined, count: true }).count,
      undefined,
    );
  });

  it('throws where the feed names no join page', () => {
    assert.throws(
      () => joinButtonView(feed({}), { partner: undefined, count: false }),
      /_cohesion\.join/,
    );
  });
});
