import { rowsIn, type Tx } from '../../core/database/index.js';
import { Refused } from '../../core/errors/index.js';
import { newId } from '../../core/ids/index.js';
import { hashSecret, newSecret } from '../../core/tokens.js';

export type LinkPurpose = 'register' | 'reset' | 'administrator' | 'change-email' | 'undo-email';

export interface MailedLink {
  purpose: LinkPurpose;
  memberId: string | null;
  email: string | null;
  data: Record<string, string>;
}

interface TakenLink extends MailedLink {
  createdAt: Date;
}

/** Makes a single-use link and answers its secret, of which only the hash is stored. */
export async function makeLink(tx: Tx, link: MailedLink, hours: number): Promise<string> {
  const { secret, hash } = newSecret();
  await tx.query(
    `INSERT INTO member_token (id, member_id, purpose, token_hash, email, data, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(hours => $7))`,
    [newId(), link.memberId, link.purpose, hash, link.email, JSON.stringify(link.data), hours],
  );
  return secret;
}

/** Uses a link up and answers what it carried; one that is unknown, used or too old is Refused. */
export async function takeLink(tx: Tx, secret: string, ...purposes: LinkPurpose[]): Promise<TakenLink> {
  const [link] = await rowsIn<TakenLink>(
    tx,
    `WITH found AS (
       SELECT id, purpose, member_id, email, data, created_at FROM member_token
       WHERE token_hash = $1 AND purpose = ANY($2) AND used_at IS NULL AND expires_at > clock_timestamp() FOR UPDATE)
     UPDATE member_token t SET used_at = clock_timestamp(), data = '{}' FROM found WHERE t.id = found.id
     RETURNING found.purpose, found.member_id AS "memberId", found.email, found.data, found.created_at AS "createdAt"`,
    [hashSecret(secret), purposes],
  );
  if (!link) throw staleLink();
  return link;
}

/** Takes back what is still open of some kinds. */
export const dropLinks = (tx: Tx, memberId: string, ...purposes: LinkPurpose[]): Promise<unknown> =>
  tx.query('DELETE FROM member_token WHERE member_id = $1 AND purpose = ANY($2) AND used_at IS NULL', [
    memberId,
    purposes,
  ]);

export const staleLink = (): Refused =>
  new Refused(['This link has been used or is too old. Ask for a new one and use the newest mail.']);

/**
 * Whether an address belongs to an account, or may still go back to one. Holds the address until the transaction
 * ends, so that two accounts never take it at once.
 */
export async function isTaken(tx: Tx, email: string, exceptMemberId: string | null = null): Promise<boolean> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7201407))', [email]);
  const [found] = await rowsIn(
    tx,
    `SELECT 1 FROM member WHERE email = $1 AND id IS DISTINCT FROM $2
     UNION ALL
     SELECT 1 FROM member_token WHERE email = $1 AND purpose = 'undo-email' AND used_at IS NULL
       AND expires_at > clock_timestamp() AND member_id IS DISTINCT FROM $2`,
    [email, exceptMemberId],
  );
  return found !== undefined;
}
