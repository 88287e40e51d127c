import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAt } from '../../../src/calls/day.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import {
  joinButtonView,
  type JoinButtonInputs,
} from '../../../src/widgets/join-button/join-button.view.ts';

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

/** Nothing in particular is wanted. */
const plain: JoinButtonInputs = { call: '', partner: undefined, count: false, today: undefined };

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
        feed({
          calls: [{ id: 'a', join: { url, ...(parameter && { partner_parameter: parameter }) } }],
        }),
        { ...plain, partner },
      );
      assert.equal(view.url, expected);
    });

  it('has the counter’s sentence where the feed has numbers', () => {
    const join = { url: 'https://alliance.example/join' };
    const counts = [{ category: 'regions', count: 2 }];
    assert.equal(
      joinButtonView(feed({ calls: [{ id: 'a', join, counts }] }), { ...plain, count: true }).count,
      'The #CohesionAlliance brings together 2\u00a0regions.',
    );
    assert.equal(
      joinButtonView(feed({ calls: [{ id: 'a', join }] }), { ...plain, count: true }).count,
      undefined,
    );
  });

  it('throws where the feed names no join page', () => {
    assert.throws(() => joinButtonView(feed({}), plain), /_cohesion\.calls\[\]\.join/);
  });
});

describe('the join button of a call with a last day', () => {
  const join = { url: 'https://alliance.example/join' };
  const calls = [
    { id: 'alliance', join },
    { id: 'joint', title: 'A joint call', url: '/joint', deadline: '2027-06-30', join },
    { id: 'other', title: 'Another', deadline: '2027-06-30', join },
  ];
  const view = (call: string, date: string, more: object = {}) =>
    joinButtonView(
      { ...feed({ calls }), ...more },
      { ...plain, call, today: dayAt(Date.parse(date)) },
    );

  it('names the call, but the alliance’s own', () => {
    assert.equal(view('', '2027-06-01').label, 'Join the alliance');
    assert.equal(view('joint', '2027-06-01').label, 'Join the call: A joint call');
  });

  it('says until when, and afterwards leads to the call’s page', () => {
    assert.equal(view('joint', '2027-06-30T12:00Z').deadline, 'closes today');
    const closed = view('joint', '2027-07-01T12:00Z');
    assert.deepEqual(
      [closed.isClosed, closed.label, closed.url, closed.deadline],
      [true, 'This call is closed', 'https://alliance.example/joint', 'closed on 30 June 2027'],
    );
  });

  it('leads to the feed’s home where the call has no page, or nowhere', () => {
    const home_page_url = 'https://alliance.example/';
    assert.equal(view('other', '2027-07-02', { home_page_url }).url, home_page_url);
    assert.equal(view('other', '2027-07-02').url, undefined);
  });
});
