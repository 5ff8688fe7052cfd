import { v7 } from 'uuid';
import { NotFound } from '../errors/index.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new identity: UUIDv7, so rows made later sort later. */
export const newId = (): string => v7();

/** The opaque id that clients see: base64url of `Kind:uuid`. */
export const toGlobalId = (kind: string, id: string): string => Buffer.from(`${kind}:${id}`).toString('base64url');

/** Reads a global id; null when it is not one of ours. */
export function parseGlobalId(globalId: string): { kind: string; id: string } | null {
  const [kind, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  return kind && id && rest.length === 0 && UUID.test(id) ? { kind, id } : null;
}

/** The uuid inside a global id of the expected kind; anything else is NotFound. */
export function idOf(kind: string, globalId: string): string {
  const parsed = parseGlobalId(globalId);
  if (parsed?.kind !== kind) throw new NotFound(kind);
  return parsed.id;
}
