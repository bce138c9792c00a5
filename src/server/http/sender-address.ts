import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import type { IsFront } from './trusted-fronts.ts';

/** Which header holds who asks: further out what fronts say, further in what this server found. */
const header = 'x-forwarded-for';

/** Puts the network address of who asks, and nothing else, where pages look for it (`senderAddress`): they need not know which fronts are trusted. */
export function settleSender(request: Pick<IncomingMessage, 'headers' | 'socket'>, isFront: IsFront): void {
  const { remoteAddress } = request.socket;
  if (remoteAddress) request.headers[header] = networkOf(askedFrom(String(request.headers[header] ?? ''), remoteAddress, isFront));
  else delete request.headers[header];
}

/** The network that a page is asked from: an address, or the first half of one of IPv6, which whole households and servers have to themselves. */
export function senderAddress(request: Request, connectedFrom: string): string {
  return request.headers.get(header) ?? connectedFrom;
}

/** Each front names in the last place who asked it. The first that is no front of ours asked; what it said itself may be invented. */
function askedFrom(forwarded: string, connectedFrom: string, isFront: IsFront): string {
  const named = forwarded.split(',').map((text) => plain(text.trim()));
  let from = plain(connectedFrom);
  while (isFront(from)) {
    const before = named.pop();
    if (before === undefined || isIP(before) === 0) return from;
    from = before;
  }
  return from;
}

/** Without what a socket of both versions puts before an address of IPv4 (`::ffff:127.0.0.1`), and behind one of its own link (`fe80::1%eth0`). */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [head, tail] = [before, after ?? ''].map((text) => (text === '' ? [] : text.split(':'))) as [string[], string[]];
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
