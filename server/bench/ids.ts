import { createHash } from 'node:crypto';

/** A deterministic id in SQL, the same on every run. `n` is SQL for what tells the rows of a kind apart. */
export const sqlId = (kind: string, n: string): string => `md5('${kind}' || (${n}))::uuid`;

/** The same id for code. */
export const idOf = (kind: string, n: string | number): string =>
  createHash('md5')
    .update(`${kind}${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The id as the API wants it. */
export const globalIdOf = (type: string, kind: string, n: string | number): string =>
  Buffer.from(`${type}:${idOf(kind, n)}`).toString('base64url');
