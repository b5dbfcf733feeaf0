import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { BoundedKeep, kept } from '../../kept.js';

/** Who asks, as far as limits are concerned. */
export interface Client {
  key: string;
  /** A program of this machine itself, no proxy of this machine. */
  own: boolean;
}

const forwarding = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** Whether a proxy says that it asks for somebody else. */
export const isForwarded = (headers: FastifyRequest['headers']): boolean => forwarding.some((name) => name in headers);

/** An address of IPv6 is known by its first half, which a network was given; the rest its owner can choose anew for each request. */
export function clientOf({
  ip = '',
  headers,
}: Partial<Pick<FastifyRequest, 'ip'>> & Pick<FastifyRequest, 'headers'>): Client {
  const address = ip.slice(0, LONGEST);
  const { key, isLoopback } = kept(addresses, address, () => addressOf(address));
  return { key, own: isLoopback && !isForwarded(headers) };
}

interface Address {
  key: string;
  isLoopback: boolean;
}

/** No address is longer, but what a proxy passes on for one may be. */
const LONGEST = 100;

/** Most requests come from where others came from just now. */
const addresses = new BoundedKeep<string, Address>(1000);

function addressOf(ip: string): Address {
  const plain = bare(ip);
  // A proxy may hide whom it speaks for, and a client that has left has no address any more.
  if (!ipaddr.isValid(plain)) return { key: plain.slice(0, 64), isLoopback: false };
  const address = ipaddr.process(plain);
  const key = address.kind() === 'ipv6' ? address.toByteArray().slice(0, 8).join('.') : address.toString();
  return { key, isLoopback: address.range() === 'loopback' };
}

/** Some proxies say the port as well: `192.0.2.1:50000`, `[2001:db8::1]:50000`. */
const bare = (ip: string): string =>
  ip
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*/, '');
