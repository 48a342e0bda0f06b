import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type { Network } from '../config/config';

/** Private, local and reserved networks: what lies there is not for strangers to reach through this server. */
const NOT_PUBLIC: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

export interface Target {
  address: string;
  family: 4 | 6;
  /** In a private network that the operator allows. */
  allowedPrivate: boolean;
}

type Resolve = (host: string) => Promise<{ address: string }[]>;

/** What robots may be sent to. Whoever connects must connect to the address that was checked, not ask the name again. */
export class AddressWall {
  private readonly refused = new BlockList();
  private readonly allowed = new BlockList();

  constructor(
    allowed: readonly Network[],
    private readonly resolve: Resolve = (host) => lookup(host, { all: true }),
  ) {
    for (const [address, prefix] of NOT_PUBLIC) this.refused.addSubnet(address, prefix, typeOf(address));
    for (const { address, prefix } of allowed) this.allowed.addSubnet(address, prefix, typeOf(address));
  }

  /** Where an address leads; 'refused' when any of what its name stands for does not lie in the open. Throws when there is no such name. */
  async check(url: URL): Promise<Target | 'refused'> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = isIP(host) ? [{ address: host }] : await this.resolve(host);
    const targets = found.map(({ address }) => this.targetAt(address));
    const [first] = targets;
    if (!first || first === 'refused' || targets.includes('refused')) return 'refused';
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && first.allowedPrivate);
    return secure ? first : 'refused';
  }

  private targetAt(given: string): Target | 'refused' {
    const address = plainAddress(given);
    const family = isIP(address);
    if (family !== 4 && family !== 6) return 'refused';
    const allowedPrivate = this.allowed.check(address, typeOf(address));
    if (!allowedPrivate && this.refused.check(address, typeOf(address))) return 'refused';
    return { address, family, allowedPrivate };
  }
}

function typeOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** An IPv4 address in the clothes of IPv6 is judged as what it is; a zone (`%eth0`) is none of the address. */
function plainAddress(address: string): string {
  const bare = address.split('%')[0] ?? '';
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  if (dotted?.[1]) return dotted[1];
  const hex = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(bare);
  if (!hex) return bare;
  const [high, low] = [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
