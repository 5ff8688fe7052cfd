import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';

export const TOKENS_AT_ONCE = 20;

export interface ApiTokenRow {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** The viewer's tokens that are not revoked, newest first; expired ones stay until they are revoked. */
export const ownApiTokens = (context: Context): Promise<ApiTokenRow[]> =>
  rows<ApiTokenRow>(
    context,
    `SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
     FROM api_token WHERE member_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 100`,
    [context.viewer.memberId],
  );
