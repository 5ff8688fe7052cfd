import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, and the hash that is stored in its place. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256 in hex. Enough for secrets of full entropy; passwords use argon2id instead. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
