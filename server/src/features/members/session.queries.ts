import type { DataSource } from 'typeorm';
import { anonymous, type Viewer } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { hashSecret } from '../../core/tokens.js';

export const SESSION_IDLE_DAYS = 14;

interface SessionRow {
  id: string;
  member_id: string;
  is_administrator: boolean;
}

/** Who asks, by session cookie or personal token; anonymous when neither is good. One statement. */
export async function authenticate(
  source: { readonly db: DataSource },
  { cookie, bearer }: { cookie: string | null; bearer: string | null },
): Promise<Viewer> {
  if (bearer) return byToken(source, bearer);
  if (!cookie) return anonymous;
  const [session] = await rows<SessionRow>(
    source,
    `SELECT s.id, s.member_id, m.is_administrator FROM session s JOIN member m ON m.id = s.member_id
     WHERE s.token_hash = $1 AND s.expires_at > statement_timestamp() AND m.closed_at IS NULL
       AND s.last_seen_at > statement_timestamp() - make_interval(days => $2)`,
    [hashSecret(cookie), SESSION_IDLE_DAYS],
  );
  if (!session) return anonymous;
  return {
    memberId: session.member_id,
    isAdministrator: session.is_administrator,
    sessionId: session.id,
    scopes: null,
  };
}

async function byToken(source: { readonly db: DataSource }, bearer: string): Promise<Viewer> {
  const [token] = await rows<{ member_id: string; scopes: string[] }>(
    source,
    `SELECT t.member_id, t.scopes FROM api_token t JOIN member m ON m.id = t.member_id
     WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > statement_timestamp() AND m.closed_at IS NULL`,
    [hashSecret(bearer)],
  );
  if (!token) return anonymous;
  return { memberId: token.member_id, isAdministrator: false, sessionId: null, scopes: token.scopes };
}
