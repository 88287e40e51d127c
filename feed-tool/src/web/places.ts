/** Where nothing is asked: this machine and the networks that it stands in, whoever names them and however. */
import { lookup as ofSystem, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Fault } from './fault.ts';

/** Not of the public internet: https://www.iana.org/assignments/iana-ipv4-special-registry. */
const local4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Of providers' own; metadata of one cloud is there.
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local; metadata of most clouds is there.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, and what is kept for later.
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Within the public addresses of IPv6, and not public: https://www.iana.org/assignments/iana-ipv6-special-registry. */
const local6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  // Holds an address of IPv4, and nobody has it any more.
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const local = new BlockList();
const global6 = new BlockList();
for (const [net, prefix] of local4) {
  local.addSubnet(net, prefix, 'ipv4');
  // The same through a network's gateway from IPv6. The form `::ffff:10.0.0.1` is known to BlockList itself.
  local.addSubnet(`64:ff9b::${net}`, 96 + prefix, 'ipv6');
}
for (const [net, prefix] of local6) local.addSubnet(net, prefix, 'ipv6');
global6.addSubnet('2000::', 3, 'ipv6');
global6.addSubnet('::ffff:0:0', 96, 'ipv6');
global6.addSubnet('64:ff9b::', 96, 'ipv6');

/** Whether an IP address is of the public internet; false for what is no IP address. */
export function isPublic(ip: string): boolean {
  const family = isIP(ip);
  if (family === 4) return !local.check(ip, 'ipv4');
  return family === 6 && global6.check(ip, 'ipv6') && !local.check(ip, 'ipv6');
}

const refused = (host: string) =>
  new Fault(
    `${host} is this machine or one of its own network, of which nothing is asked`,
    'write the public address; or run with --allow-local where that is what you want',
  );

/**
 * An address that may be asked. A name may still lead to a place that may not: see {@link publicOnly}.
 *
 * @throws a {@link Fault}.
 */
export function askable(address: string, base: URL | undefined, allowLocal: boolean): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new Fault('that is no address', 'write one such as https://example.eu/feed.xml');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Fault(
      `addresses that start with ${url.protocol} are not read`,
      'write one that starts with https://',
    );
  if (url.username || url.password)
    throw new Fault(
      'there is a name or password in the address',
      'write an address that all may read',
    );
  // URL() has written 2130706433, 0x7f.1 and 127.1 as 127.0.0.1. Who connects to an IP address looks up nothing.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowLocal && isIP(host) && !isPublic(host)) throw refused(host);
  url.hash = '';
  return url;
}

/** As `lookup` of `node:dns` with `all: true`. */
export type Resolve = (
  host: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6' },
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/**
 * What a name stands for, without what is not public. What it gives is what is connected to, so that a name cannot
 * stand for one address when it is checked and for another when it is used.
 */
export const publicOnly =
  (resolve: Resolve = ofSystem): LookupFunction =>
  (host, { family = 0, all }, done) => {
    resolve(host, { all: true, family }, (error, found) => {
      const [first, ...others] = error ? [] : found.filter(({ address }) => isPublic(address));
      if (!first) done(error ?? refused(host), []);
      else if (all) done(null, [first, ...others]);
      else done(null, first.address, first.family);
    });
  };
