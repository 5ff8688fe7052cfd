import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

const all = (context: Context, sql: string, memberId: string): Promise<object[]> =>
  rows<object>(context, sql, [memberId]);

/** What this feature holds about a member, secrets and hashes left out. */
export const memberOwnData: readonly OwnDataPart[] = [
  {
    section: 'account',
    collect: async (context, id) =>
      (
        await all(
          context,
          `SELECT id, name, email, is_administrator, adult_declared_at, email_confirmed_at, created_at FROM member WHERE id = $1`,
          id,
        )
      )[0],
  },
  {
    section: 'profile',
    collect: async (context, id) =>
      (
        await all(
          context,
          'SELECT biography, expertise, visibility, shows_sensitive_affiliations FROM member_profile WHERE member_id = $1',
          id,
        )
      )[0],
  },
  {
    section: 'sessions',
    collect: (context, id) =>
      all(
        context,
        'SELECT created_at, last_seen_at, expires_at, user_agent FROM session WHERE member_id = $1 ORDER BY created_at',
        id,
      ),
  },
  {
    section: 'apiTokens',
    collect: (context, id) =>
      all(
        context,
        'SELECT name, scopes, created_at, expires_at, last_used_at, revoked_at FROM api_token WHERE member_id = $1 ORDER BY created_at',
        id,
      ),
  },
  {
    section: 'mails',
    collect: (context, id) =>
      all(
        context,
        `SELECT subject, purpose, created_at, sent_at FROM mail
         WHERE to_address = (SELECT email FROM member WHERE id = $1) ORDER BY created_at`,
        id,
      ),
  },
  {
    section: 'files',
    collect: (context, id) =>
      all(
        context,
        'SELECT name, media_type, size, sha256, created_at FROM file WHERE uploaded_by = $1 ORDER BY created_at',
        id,
      ),
  },
  {
    section: 'acts',
    collect: (context, id) =>
      all(
        context,
        `SELECT at, verb, subject_kind, subject_id, from_state, to_state, reason, acting_organisation_id FROM history
         WHERE member_id = $1 ORDER BY at, id`,
        id,
      ),
  },
  {
    section: 'actsOfOthersAboutYou',
    collect: (context, id) =>
      all(
        context,
        `SELECT at, verb, subject_kind, subject_id, reason FROM history
         WHERE member_id IS DISTINCT FROM $1 AND visibility <> 'sealed'
           AND ((subject_kind = 'Member' AND subject_id = $1) OR data->>'member' = $1::text) ORDER BY at, id`,
        id,
      ),
  },
  {
    section: 'linksMailedToYou',
    collect: (context, id) =>
      all(
        context,
        'SELECT purpose, created_at, expires_at, used_at FROM member_token WHERE member_id = $1 ORDER BY created_at',
        id,
      ),
  },
];

/** Everything that the market holds about the viewer, gathered from every feature into one JSON text. */
export async function collectOwnData(context: Context, parts: readonly OwnDataPart[]): Promise<string> {
  const data: Record<string, unknown> = { madeAt: new Date().toISOString() };
  for (const part of parts) data[part.section] = await part.collect(context, context.viewer.memberId!);
  return JSON.stringify(data, null, 2);
}
