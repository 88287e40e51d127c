import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../test/support/random.ts';
import fc from 'fast-check';
import { Fault } from '../../src/web/fault.ts';
import { askable, isPublic, publicOnly, type Resolve } from '../../src/web/places.ts';

test('this machine, its network and what is no address of one place are not public', () => {
  for (const ip of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    'example.eu',
    '',
  ])
    assert.equal(isPublic(ip), false, ip);
});

test('the public internet is', () => {
  for (const ip of [
    '1.1.1.1',
    '9.255.255.255',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.169.0.0',
    '223.255.255.255',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2001:200::1',
    '2606:4700::1111',
  ])
    assert.equal(isPublic(ip), true, ip);
});

const refusal = (address: string, base?: URL, allowLocal = false): string => {
  try {
    return `asked: ${askable(address, base, allowLocal).href}`;
  } catch (error) {
    assert.ok(error instanceof Fault && error.remedy);
    return error.message;
  }
};

test('a local host is known in whatever way it is written', () => {
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '①②⑦.0.0.1',
    '127.0.0.1.',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '0',
  ]) {
    assert.match(refusal(`http://${host}/`), /is this machine or one of its own network/, host);
    assert.match(refusal(`//${host}/`, new URL('http://a.example/')), /own network/, host);
    assert.match(refusal(`http://${host}/`, undefined, true), /^asked/, host);
  }
});

test('only the web, and nobody logs in', () => {
  for (const address of ['file:///etc/passwd', 'ftp://a.example/', 'data:,x', 'javascript:1'])
    assert.match(refusal(address, undefined, true), /^addresses that start with /);
  assert.match(refusal('https://a:b@a.example/'), /password/);
  assert.match(refusal('feed.xml'), /no address/);
  assert.equal(refusal('https://a.example/x#y'), 'asked: https://a.example/x');
});

test('anything at all is asked or refused with words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (address) => {
      refusal(address, new URL('https://a.example/'));
    }),
    { numRuns: 2_000 },
  );
});

const resolving =
  (...ips: string[]): Resolve =>
  (_host, _options, done) =>
    done(
      null,
      ips.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

test('of what a name stands for, only what is public is connected to', () => {
  const found = (resolve: Resolve, all: boolean) => {
    let told: unknown[] = [];
    publicOnly(resolve)('a.example', { all }, (...given) => (told = given));
    return told;
  };
  const mixed = resolving('127.0.0.1', '1.1.1.1', '::1', '2606:4700::1111');
  assert.deepEqual(found(mixed, false), [null, '1.1.1.1', 4]);
  assert.deepEqual(found(mixed, true), [
    null,
    [
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ],
  ]);
  const [error] = found(resolving('10.0.0.1', '::ffff:10.0.0.1'), true);
  assert.match(String(error), /a\.example is this machine/);
});
