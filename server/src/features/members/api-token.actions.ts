import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn } from '../../core/database/index.js';
import { invalidIf, NotFound, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { newId } from '../../core/ids/index.js';
import { queueMail } from '../../core/mail/index.js';
import { check, scopes } from '../../core/policy/index.js';
import { hashSecret, newSecret } from '../../core/tokens.js';
import { apiTokenMadeMail } from './member.mails.js';
import { memberPolicies } from './member.policy.js';
import { TOKENS_AT_ONCE, type ApiTokenRow } from './api-token.queries.js';

/** Marks a secret of ours, so that people and scanners know one that has leaked. */
const PREFIX = 'pmt_';

/** Makes a token for programs. The secret is in this answer and nowhere else. */
export async function createApiToken(
  context: Context,
  input: { name: string; scopes: string[]; expiresInDays: number },
): Promise<{ token: ApiTokenRow; secret: string }> {
  check(memberPolicies.createApiToken, context.viewer, null);
  const memberId = context.viewer.memberId!;
  const unknown = input.scopes.filter((scope) => !(scope in scopes));
  const known = Object.keys(scopes).join(', ');
  invalidIf(
    unknown.map((scope) => ({ path: 'input.scopes', message: `There is no scope "${scope}". There are: ${known}.` })),
  );
  const secret = PREFIX + newSecret().secret;
  return inTransaction(context, async (tx) => {
    const [count] = await rowsIn<{ n: number }>(
      tx,
      `WITH own AS (SELECT id FROM member WHERE id = $1 FOR UPDATE)
       SELECT count(t.id)::int AS n FROM own LEFT JOIN api_token t ON t.member_id = own.id AND t.revoked_at IS NULL
         AND t.expires_at > clock_timestamp()`,
      [memberId],
    );
    refuseIf(
      (count?.n ?? 0) >= TOKENS_AT_ONCE
        ? [`You have ${TOKENS_AT_ONCE} tokens. Revoke one that you no longer use.`]
        : [],
    );
    const [token] = await rowsIn<ApiTokenRow>(
      tx,
      `INSERT INTO api_token (id, member_id, name, token_hash, scopes, expires_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(days => $6))
       RETURNING id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", NULL::timestamptz AS "lastUsedAt"`,
      [newId(), memberId, input.name.trim(), hashSecret(secret), [...new Set(input.scopes)], input.expiresInDays],
    );
    await note(tx, context, 'created_api_token', token!.id);
    const [own] = await rowsIn<{ email: string }>(tx, 'SELECT email FROM member WHERE id = $1', [memberId]);
    await queueMail(tx, context, apiTokenMadeMail(context.settings, own!.email, token!.name));
    return { token: token!, secret };
  });
}

/** Revokes one of the member's own tokens, from the next request on. */
export async function revokeApiToken(context: Context, id: string): Promise<void> {
  check(memberPolicies.revokeApiToken, context.viewer, null);
  await inTransaction(context, async (tx) => {
    const [revoked] = await rowsIn(
      tx,
      `UPDATE api_token SET revoked_at = clock_timestamp() WHERE id = $1 AND member_id = $2 AND revoked_at IS NULL RETURNING id`,
      [id, context.viewer.memberId],
    );
    if (!revoked) throw new NotFound('This token');
    await note(tx, context, 'revoked_api_token', id);
  });
}

const note = (tx: Parameters<typeof writeHistory>[0], context: Context, verb: string, token: string): Promise<string> =>
  writeHistory(tx, context, {
    subjectKind: 'Member',
    subjectId: context.viewer.memberId!,
    verb,
    data: { token },
    visibility: 'platform',
  });
