import { BlockList, isIP } from 'node:net';

/** Says whether a connection comes from a front of the operator's own, whose word about who asks is believed. */
export type IsFront = (address: string) => boolean;

/** What is trusted when nothing is said: a front on the same machine. */
export const loopback = '127.0.0.0/8,::1';

/** Reads addresses and ranges (CIDR), with commas between them; throws a `RangeError` that holds the part which is neither. */
export function readFronts(list: string): IsFront {
  const fronts = new BlockList();
  for (const part of list.split(',').map((text) => text.trim())) {
    const [, address = '', length] = /^([^/%]+)(?:\/([1-9]\d{0,2}))?$/.exec(part) ?? [];
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    if (version === 0 || Number(length ?? most) > most) throw new RangeError(part);
    fronts.addSubnet(address, Number(length ?? most), version === 6 ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const version = isIP(address);
    return version !== 0 && fronts.check(address, version === 6 ? 'ipv6' : 'ipv4');
  };
}
