import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedAddress, feedAddress } from '../../../src/feed/address.ts';

const base = 'https://alliance.example.eu/feed/sv.json';
const httpBase = 'http://alliance.example.eu/feed/sv.json';

/** value, what becomes of it from an https base, and from an http one if that differs */
const rows: [unknown, string | undefined, (string | undefined)?][] = [
  // good
  ['https://example.eu/', 'https://example.eu/'],
  ['https://example.eu', 'https://example.eu/'],
  ['HTTPS://EXAMPLE.eu/A', 'https://example.eu/A'],
  ['https://example.eu:443/a', 'https://example.eu/a'],
  ['https://example.eu:8443/a', 'https://example.eu:8443/a'],
  ['https://example.eu/a b', 'https://example.eu/a%20b'],
  ['https://example.eu/å', 'https://example.eu/%C3%A5'],
  ['https://exämple.eu/', 'https://xn--exmple-cua.eu/'],
  ['https://example.eu/@user', 'https://example.eu/@user'],
  ['https://example.eu/?mail=a@b', 'https://example.eu/?mail=a@b'],
  ['https://example.eu/#javascript:alert(1)', 'https://example.eu/#javascript:alert(1)'],
  ['https://example.eu/?a=javascript:alert(1)', 'https://example.eu/?a=javascript:alert(1)'],
  ['https://[2001:db8::1]/a', 'https://[2001:db8::1]/a'],
  [' https://example.eu/ ', 'https://example.eu/'],
  [
    'media/a.mp3',
    'https://alliance.example.eu/feed/media/a.mp3',
    'http://alliance.example.eu/feed/media/a.mp3',
  ],
  ['../a', 'https://alliance.example.eu/a', 'http://alliance.example.eu/a'],
  ['../../../../etc', 'https://alliance.example.eu/etc', 'http://alliance.example.eu/etc'],
  ['/a', 'https://alliance.example.eu/a', 'http://alliance.example.eu/a'],
  ['?a', `${base}?a`, `${httpBase}?a`],
  ['#a', `${base}#a`, `${httpBase}#a`],
  ['//example.eu/a', 'https://example.eu/a', 'http://example.eu/a'],
  ['\\\\example.eu\\a', 'https://example.eu/a', 'http://example.eu/a'],
  ['https:\\\\example.eu\\a', 'https://example.eu/a'],
  ['https:////example.eu/a', 'https://example.eu/a'],
  [
    'javascript',
    'https://alliance.example.eu/feed/javascript',
    'http://alliance.example.eu/feed/javascript',
  ],
  [
    './javascript:alert(1)',
    'https://alliance.example.eu/feed/javascript:alert(1)',
    'http://alliance.example.eu/feed/javascript:alert(1)',
  ],
  [
    'javascript%3Aalert(1)',
    'https://alliance.example.eu/feed/javascript%3Aalert(1)',
    'http://alliance.example.eu/feed/javascript%3Aalert(1)',
  ],
  [
    '<script>',
    'https://alliance.example.eu/feed/%3Cscript%3E',
    'http://alliance.example.eu/feed/%3Cscript%3E',
  ],
  [
    'constructor',
    'https://alliance.example.eu/feed/constructor',
    'http://alliance.example.eu/feed/constructor',
  ],
  ['https://@example.eu/', 'https://example.eu/'], // empty credentials vanish
  // http only from http
  ['http://example.eu/', undefined, 'http://example.eu/'],
  ['HTTP://example.eu/', undefined, 'http://example.eu/'],
  ['http:\\\\example.eu/', undefined, 'http://example.eu/'],
  ['http://localhost:8000/', undefined, 'http://localhost:8000/'],
  // schemes
  ['javascript:alert(1)', undefined],
  ['JavaScript:alert(1)', undefined],
  ['javascript://example.eu/%0aalert(1)', undefined],
  [' javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['java\tscript:alert(1)', undefined],
  ['java\r\nscript:alert(1)', undefined],
  ['\u0001javascript:alert(1)', undefined],
  ['\0javascript:alert(1)', undefined],
  ['view-source:https://example.eu/', undefined],
  ['vbscript:msgbox(1)', undefined],
  ['data:text/html,<script>alert(1)</script>', undefined],
  ['data:,', undefined],
  ['DATA:image/svg+xml;base64,AAAA', undefined],
  ['blob:https://example.eu/2c1b', undefined],
  ['filesystem:https://example.eu/temporary/a', undefined],
  ['file:///etc/passwd', undefined],
  ['file://server/share', undefined],
  ['ftp://example.eu/', undefined],
  ['ws://example.eu/', undefined],
  ['wss://example.eu/', undefined],
  ['about:blank', undefined],
  ['mailto:a@example.eu', undefined],
  ['tel:112', undefined],
  ['chrome://settings', undefined],
  ['httpss://example.eu/', undefined],
  ['x:', undefined],
  // credentials
  ['https://user@example.eu/', undefined],
  ['https://user:password@example.eu/', undefined],
  ['https://:password@example.eu/', undefined],
  ['//user@example.eu/', undefined],
  ['https://alliance.example.eu@evil.example/', undefined],
  ['https://alliance.example.eu%2f@evil.example/', undefined],
  ['http://user@example.eu/', undefined],
  // control characters, also where URL() would drop them
  ['https://example.eu/\n', undefined],
  ['ht\ntps://example.eu/', undefined],
  ['https://exa\tmple.eu/', undefined],
  ['media/\0.mp3', undefined],
  ['media/\u007f.mp3', undefined],
  ['\n', undefined],
  // no addresses at all
  ['', undefined],
  ['https://', undefined],
  ['https://example.eu:99999/', undefined],
  ['https://exa mple.eu/', undefined],
  ['https://[::1/', undefined],
  ['https://%00/', undefined],
  // length: 2048 units, counted as given
  ['a'.repeat(2049), undefined],
  ['https://example.eu/' + 'a'.repeat(1_000_000), undefined],
  // no text
  [undefined, undefined],
  [null, undefined],
  [5, undefined],
  [true, undefined],
  [{}, undefined],
  [['https://example.eu/'], undefined],
  [{ toString: () => 'https://example.eu/' }, undefined],
  [new URL('https://example.eu/'), undefined],
];

test('checkedAddress', async (t) => {
  assert.ok(rows.length >= 60);
  for (const [value, fromHttps, fromHttp = fromHttps] of rows) {
    await t.test(JSON.stringify(value)?.slice(0, 60) ?? 'undefined', () => {
      assert.equal(checkedAddress(value, base), fromHttps);
      assert.equal(checkedAddress(value, httpBase), fromHttp);
      // what it gives, it gives again: a checked address can be checked twice
      if (fromHttps) assert.equal(checkedAddress(fromHttps, base), fromHttps);
    });
  }
});

test('checkedAddress takes 2048 code units', () => {
  const longest = 'a'.repeat(2048);
  assert.equal(checkedAddress(longest, base), `https://alliance.example.eu/feed/${longest}`);
});

test('checkedAddress with a base that is none, or of another scheme', () => {
  for (const bad of [
    '',
    'nonsense',
    'about:blank',
    'data:text/html,',
    'file:///a/b',
    'blob:https://a.eu/b',
  ]) {
    assert.equal(checkedAddress('media/a.mp3', bad), undefined, bad);
    assert.equal(checkedAddress('http://example.eu/', bad), undefined, bad);
    assert.equal(
      checkedAddress('https://example.eu/', bad),
      bad === '' || bad === 'nonsense' ? undefined : 'https://example.eu/',
      bad,
    );
  }
});

const languages: [string, string][] = [
  ['sv', 'sv'],
  ['SV', 'sv'],
  ['de-AT', 'de'],
  ['zh-Hant-TW', 'zh'],
  ['fil', 'fil'],
  ['', 'en'],
  ['x-klingon', 'en'],
  ['i-klingon', 'en'],
  ['123', 'en'],
  ['../../secret', 'en'],
  ['sv/../../x', 'en'],
  ['sv_SE', 'en'],
  ['sv\n', 'en'],
  ['$&', 'en'],
  ['toolongtag', 'en'],
  ['åä', 'en'],
];

test('feedAddress fills in the base language', async (t) => {
  for (const [language, code] of languages) {
    await t.test(JSON.stringify(language), () => {
      assert.equal(
        feedAddress('/feed/{lang}.json?{lang}', language, base),
        `https://alliance.example.eu/feed/${code}.json?${code}`,
      );
    });
  }
});

test('feedAddress refuses what checkedAddress refuses', () => {
  assert.equal(feedAddress('javascript:{lang}', 'sv', base), undefined);
  assert.equal(feedAddress('{lang}:alert(1)', 'data', base), undefined);
  assert.equal(feedAddress('', 'sv', base), undefined);
  assert.equal(feedAddress('http://example.eu/{lang}.json', 'sv', base), undefined);
  assert.equal(feedAddress('feed.json', 'sv', base), 'https://alliance.example.eu/feed/feed.json');
});
