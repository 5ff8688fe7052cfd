import type { FastifyRequest } from 'fastify';

const ADDRESS = /^(127\.|::1$|::ffff:127\.)/;
const NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const named = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/**
 * Whether a person on this very machine asks. The connection must come from it, and the name that was typed must be
 * one of its own: a proxy in front, or a foreign name that was made to lead here, brings another.
 */
export function isLoopback({ ip, headers }: FastifyRequest, publicUrl: string): boolean {
  const names = [publicUrl, headers.origin ?? '', `http://${headers.host ?? ''}`].filter(Boolean).map(named);
  return ADDRESS.test(ip) && !headers['x-forwarded-for'] && names.every((name) => NAME.test(name));
}
