import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of a password that was thrown away: an unknown address costs as much time as a wrong password. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$ea9l6aq2zoEMNMa0sETRrw$SB/oA6NAYuWJfi9oN/gsrawG6i+GmTouJtN6PqdujWQ';

/** The argon2id hash to store. */
export const hashPassword = (password: string): Promise<string> => hash(password, STRENGTH);

/** Whether the password is the one; without a hash the same work is done and the answer is no. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? DECOY, password).catch(() => false);
  return right && !!stored;
}
