import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** Who asks, as far as limits are concerned. */
export interface Client {
  key: string;
  /** A program of this machine itself, no proxy of this machine. */
  own: boolean;
}

const forwarding = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** Whether a proxy says that it asks for somebody else. */
export const isForwarded = (headers: FastifyRequest['headers']): boolean => forwarding.some((name) => name in headers);

/** Of an address of IPv6 the first half is what a network was given; the rest its owner can choose anew for each request. */
export function clientOf({
  ip = '',
  headers,
}: Partial<Pick<FastifyRequest, 'ip'>> & Pick<FastifyRequest, 'headers'>): Client {
  const plain = bare(ip);
  // A proxy may hide whom it speaks for, and a client that has left has no address any more.
  if (!ipaddr.isValid(plain)) return { key: plain.slice(0, 64), own: false };
  const address = ipaddr.process(plain);
  const own = address.range() === 'loopback' && !isForwarded(headers);
  const key = address.kind() === 'ipv6' ? address.toByteArray().slice(0, 8).join('.') : address.toString();
  return { key, own };
}

/** Some proxies say the port as well: `192.0.2.1:50000`, `[2001:db8::1]:50000`. */
const bare = (ip: string): string =>
  ip
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*/, '');
