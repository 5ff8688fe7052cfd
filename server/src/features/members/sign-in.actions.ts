import { verify } from '@node-rs/argon2';
import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Refused } from '../../core/errors/index.js';
import { newId } from '../../core/ids/index.js';
import { newSecret } from '../../core/tokens.js';

export const SESSION_ABSOLUTE_DAYS = 90;

/** Hash of a password nobody has: an unknown address costs as much time as a wrong password. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$bm90LWEtcmVhbC1zYWx0$c2Vjb25kcy1vZi13b3JrLXdpdGhvdXQtYW55LXVzZQ';

export interface SignIn {
  email: string;
  password: string;
}

/** Signs in with address and password; the same words whether the address is unknown or the password wrong. */
export async function signIn(context: Context, { email, password }: SignIn): Promise<{ id: string }> {
  return inTransaction(context, async (tx) => {
    const [member] = await rowsIn<{ id: string; password_hash: string | null }>(
      tx,
      'SELECT id, password_hash FROM member WHERE email = lower($1) AND closed_at IS NULL AND email_confirmed_at IS NOT NULL',
      [email.trim()],
    );
    const right = await verify(member?.password_hash ?? DECOY, password).catch(() => false);
    if (!member || !right) throw new Refused(['The e-mail address or the password is not right.']);
    await startSession(tx, context, member.id);
    return member;
  });
}

/** Starts a session with a fresh token and hands it to the browser. */
export async function startSession(tx: Tx, context: Context, memberId: string): Promise<void> {
  const { secret, hash } = newSecret();
  await tx.query(
    `INSERT INTO session (id, member_id, token_hash, last_seen_at, expires_at, user_agent)
     VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp() + make_interval(days => $4), '')`,
    [newId(), memberId, hash, SESSION_ABSOLUTE_DAYS],
  );
  context.setCookie('session', secret, SESSION_ABSOLUTE_DAYS * 86_400);
}

/** Ends this session. */
export async function signOut(context: Context): Promise<void> {
  if (context.viewer.sessionId)
    await inTransaction(context, (tx) => tx.query('DELETE FROM session WHERE id = $1', [context.viewer.sessionId]));
  context.setCookie('session', null);
}
