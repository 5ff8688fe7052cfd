import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { newId } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { newSecret } from '../../core/tokens.js';
import { memberPolicies } from './member.policy.js';
import { noteOwn } from './own-history.js';
import { SESSION_ABSOLUTE_DAYS } from './session.queries.js';

/** Starts a session with a fresh token, hands it to the browser and ends the one that the browser had. */
export async function startSession(tx: Tx, context: Context, memberId: string): Promise<void> {
  const { secret, hash } = newSecret();
  if (context.viewer.sessionId) await tx.query('DELETE FROM session WHERE id = $1', [context.viewer.sessionId]);
  await tx.query(
    `INSERT INTO session (id, member_id, token_hash, last_seen_at, expires_at, user_agent)
     VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp() + make_interval(days => $4), $5)`,
    [newId(), memberId, hash, SESSION_ABSOLUTE_DAYS, (context.userAgent ?? '').slice(0, 300)],
  );
  context.setCookie('session', secret, SESSION_ABSOLUTE_DAYS * 86_400);
}

/** Gives this session another token and ends the member's other sessions. */
export async function keepOnlyThisSession(tx: Tx, context: Context): Promise<void> {
  const { memberId, sessionId } = context.viewer;
  await tx.query('DELETE FROM session WHERE member_id = $1 AND id IS DISTINCT FROM $2', [memberId, sessionId]);
  if (!sessionId) return;
  const { secret, hash } = newSecret();
  const [kept] = await rowsIn<{ seconds: number }>(
    tx,
    `UPDATE session SET token_hash = $2, next_hash = NULL, previous_hash = NULL, offered_at = clock_timestamp()
     WHERE id = $1 RETURNING extract(epoch FROM expires_at - clock_timestamp())::int AS seconds`,
    [sessionId, hash],
  );
  if (kept) context.setCookie('session', secret, kept.seconds);
}

/** Ends this session. */
export async function signOut(context: Context): Promise<void> {
  check(memberPolicies.signOut, context.viewer, null);
  if (context.viewer.sessionId)
    await inTransaction(context, (tx) => tx.query('DELETE FROM session WHERE id = $1', [context.viewer.sessionId]));
  context.setCookie('session', null);
}

/** Ends every session of the member, this one too. */
export async function signOutEverywhere(context: Context): Promise<void> {
  check(memberPolicies.signOutEverywhere, context.viewer, null);
  const memberId = context.viewer.memberId!;
  await inTransaction(context, async (tx) => {
    await tx.query('DELETE FROM session WHERE member_id = $1', [memberId]);
    await noteOwn(tx, context, memberId, 'signed_out_everywhere');
  });
  context.setCookie('session', null);
}

/** Ends one of the member's own sessions. */
export async function endSession(context: Context, id: string): Promise<void> {
  check(memberPolicies.endSession, context.viewer, null);
  await inTransaction(context, async (tx) => {
    const [ended] = await rowsIn(tx, 'DELETE FROM session WHERE id = $1 AND member_id = $2 RETURNING id', [
      id,
      context.viewer.memberId,
    ]);
    if (!ended) throw new NotFound('This session');
  });
  if (id === context.viewer.sessionId) context.setCookie('session', null);
}
