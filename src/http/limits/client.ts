import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** Who asks, as far as limits are concerned. */
export interface Client {
  key: string;
  /** A program of this machine itself, no proxy of this machine. */
  own: boolean;
}

const forwarding = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** Of an address of IPv6 the first half is what a network was given; the rest its owner can choose anew for each request. */
export function clientOf({
  ip = '',
  headers,
}: Partial<Pick<FastifyRequest, 'ip'>> & Pick<FastifyRequest, 'headers'>): Client {
  const plain = ip.replace(/%.*/, '');
  // A proxy may hide whom it speaks for, and a client that has left has no address any more.
  if (!ipaddr.isValid(plain)) return { key: plain.slice(0, 64), own: false };
  const address = ipaddr.process(plain);
  const own = address.range() === 'loopback' && !forwarding.some((name) => name in headers);
  const key = address.kind() === 'ipv6' ? address.toByteArray().slice(0, 8).join('.') : address.toString();
  return { key, own };
}
