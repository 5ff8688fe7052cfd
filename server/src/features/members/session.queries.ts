import type { DataSource } from 'typeorm';
import type { Context } from '../../core/context.js';
import { anonymous, type Viewer } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { hashSecret, newSecret } from '../../core/tokens.js';

export const SESSION_IDLE_DAYS = 14;
export const SESSION_ABSOLUTE_DAYS = 90;

type Source = { readonly db: DataSource };
type Offer = (secret: string, maxAgeSeconds: number) => void;

interface SessionRow {
  id: string;
  member_id: string;
  is_administrator: boolean;
  unseen: boolean;
  offer_due: boolean;
}

/** A session that is still good, with what is due: a note of the last minute, a fresh token once a day. */
const FIND = `SELECT s.id, s.member_id, m.is_administrator,
    s.last_seen_at < statement_timestamp() - interval '1 minute' AS unseen,
    s.offered_at < statement_timestamp() - interval '1 day' AS offer_due
  FROM session s JOIN member m ON m.id = s.member_id
  WHERE s.expires_at > statement_timestamp() AND m.closed_at IS NULL
    AND s.last_seen_at > statement_timestamp() - interval '${SESSION_IDLE_DAYS} days'`;

/** Who asks, by session cookie or personal token; anonymous when neither is good. One statement in the ordinary case. */
export async function authenticate(
  source: Source,
  { cookie, bearer }: { cookie: string | null; bearer: string | null },
  offer?: Offer,
): Promise<Viewer> {
  if (bearer) return byToken(source, bearer);
  if (!cookie) return anonymous;
  const hash = hashSecret(cookie);
  const [found] = await rows<SessionRow>(source, `${FIND} AND s.token_hash = $1`, [hash]);
  const session = found ?? (await byOtherToken(source, hash));
  if (!session) return anonymous;
  if (session.unseen)
    later(rows(source, 'UPDATE session SET last_seen_at = clock_timestamp() WHERE id = $1', [session.id]));
  if (session.offer_due && offer) await offerToken(source, session.id, offer);
  return {
    memberId: session.member_id,
    isAdministrator: session.is_administrator,
    sessionId: session.id,
    scopes: null,
  };
}

/**
 * A token that was offered takes over on its first use. The one before it stays good for two minutes, for requests
 * that were on their way, and whoever still uses it then is offered another: an answer may have been lost.
 */
async function byOtherToken(source: Source, hash: string): Promise<SessionRow | undefined> {
  await rows(
    source,
    `UPDATE session SET previous_hash = token_hash, previous_until = clock_timestamp() + interval '2 minutes',
       token_hash = next_hash, next_hash = NULL WHERE next_hash = $1`,
    [hash],
  );
  const [session] = await rows<SessionRow & { previous: boolean; offered_lately: boolean }>(
    source,
    `${FIND.replace('SELECT', `SELECT s.previous_hash = $1 AS previous, s.offered_at > statement_timestamp() - interval '10 seconds' AS offered_lately,`)}
       AND (s.token_hash = $1 OR (s.previous_hash = $1 AND s.previous_until > statement_timestamp()))`,
    [hash],
  );
  return session && { ...session, offer_due: session.previous && !session.offered_lately };
}

/** Offers a fresh token to the browser. The old one holds until the fresh one is used, so nothing hangs on this answer. */
async function offerToken(source: Source, sessionId: string, offer: Offer): Promise<void> {
  const { secret, hash } = newSecret();
  const [offered] = await rows<{ seconds: number }>(
    source,
    `UPDATE session SET next_hash = $2, offered_at = clock_timestamp()
     WHERE id = $1 AND offered_at < clock_timestamp() - interval '10 seconds'
     RETURNING extract(epoch FROM expires_at - clock_timestamp())::int AS seconds`,
    [sessionId, hash],
  );
  if (offered) offer(secret, offered.seconds);
}

async function byToken(source: Source, bearer: string): Promise<Viewer> {
  const [token] = await rows<{ id: string; member_id: string; scopes: string[]; unseen: boolean }>(
    source,
    `SELECT t.id, t.member_id, t.scopes,
       t.last_used_at IS NULL OR t.last_used_at < statement_timestamp() - interval '1 minute' AS unseen
     FROM api_token t JOIN member m ON m.id = t.member_id
     WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > statement_timestamp() AND m.closed_at IS NULL`,
    [hashSecret(bearer)],
  );
  if (!token) return anonymous;
  if (token.unseen)
    later(rows(source, 'UPDATE api_token SET last_used_at = clock_timestamp() WHERE id = $1', [token.id]));
  return {
    memberId: token.member_id,
    isAdministrator: false,
    sessionId: null,
    tokenId: token.id,
    scopes: token.scopes,
  };
}

/** Which of these sessions and tokens are still good. */
export async function stillGood(source: Source, viewers: readonly Viewer[]): Promise<Set<string>> {
  const good = await rows<{ id: string }>(
    source,
    `SELECT s.id FROM session s JOIN member m ON m.id = s.member_id
     WHERE s.id = ANY($1::uuid[]) AND s.expires_at > statement_timestamp() AND m.closed_at IS NULL
       AND s.last_seen_at > statement_timestamp() - interval '${SESSION_IDLE_DAYS} days'
     UNION ALL
     SELECT t.id FROM api_token t JOIN member m ON m.id = t.member_id
     WHERE t.id = ANY($2::uuid[]) AND t.revoked_at IS NULL AND t.expires_at > statement_timestamp() AND m.closed_at IS NULL`,
    [viewers.flatMap(({ sessionId }) => sessionId ?? []), viewers.flatMap(({ tokenId }) => tokenId ?? [])],
  );
  return new Set(good.map(({ id }) => id));
}

/** Work that the answer does not wait for; when it fails, the next request does it. */
const later = (work: Promise<unknown>): void => void work.catch(() => undefined);

export interface OwnSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  userAgent: string;
  current: boolean;
}

/** The viewer's live sessions, this one first. */
export const ownSessions = (context: Context): Promise<OwnSession[]> =>
  rows<OwnSession>(
    context,
    `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt",
       user_agent AS "userAgent", id = $2 AS current
     FROM session WHERE member_id = $1 AND expires_at > statement_timestamp()
       AND last_seen_at > statement_timestamp() - interval '${SESSION_IDLE_DAYS} days'
     ORDER BY id = $2 DESC, last_seen_at DESC LIMIT 100`,
    [context.viewer.memberId, context.viewer.sessionId],
  );
