import type { Context, Viewer } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import { memberVisibleSql } from './member.visible.js';

export interface MemberRow {
  id: string;
  name: string;
}

export interface ProfileRow {
  memberId: string;
  biography: string;
  expertise: string[];
  visibility: 'public' | 'members';
  showsSensitiveAffiliations: boolean;
}

/** Names by id, whoever asks: for acts that are on record. A closed account keeps its id and is called "Former member". */
const namesById = async (context: Context, ids: readonly string[]): Promise<Map<string, MemberRow>> =>
  keyedBy(await rows<MemberRow>(context, 'SELECT id, name FROM member WHERE id = ANY($1::uuid[])', [ids]), (m) => m.id);

/** One member by name, batched with the others of this request. For acts that the viewer may see. */
export const loadMember = (context: Context, id: string): Promise<MemberRow | null> =>
  context.loaders.get<MemberRow>('member', (ids) => namesById(context, ids)).load(id);

/** Members whose page the viewer may see. */
export async function membersById(context: Context, ids: readonly string[]): Promise<Map<string, MemberRow>> {
  const { values, param } = parameters([ids]);
  const visible = memberVisibleSql(context.viewer, 'm', param);
  const found = await rows<MemberRow>(
    context,
    `SELECT m.id, m.name FROM member m WHERE m.id = ANY($1::uuid[]) AND ${visible}`,
    values,
  );
  return keyedBy(found, (m) => m.id);
}

/** A member's profile, or null where the viewer may not see it. */
export const loadProfile = (context: Context, memberId: string): Promise<ProfileRow | null> =>
  context.loaders
    .get<ProfileRow>('member-profile', async (ids) => {
      const { values, param } = parameters([ids]);
      const visible = memberVisibleSql(context.viewer, 'm', param);
      const found = await rows<ProfileRow>(
        context,
        `SELECT p.member_id AS "memberId", p.biography, p.expertise, p.visibility,
           p.shows_sensitive_affiliations AS "showsSensitiveAffiliations"
         FROM member_profile p JOIN member m ON m.id = p.member_id
         WHERE m.id = ANY($1::uuid[]) AND m.closed_at IS NULL AND ${visible}`,
        values,
      );
      return keyedBy(found, (p) => p.memberId);
    })
    .load(memberId);

/** The viewer's own address; null when not signed in. */
export async function ownEmail(context: Context): Promise<string | null> {
  if (!context.viewer.memberId) return null;
  const [own] = await rows<{ email: string | null }>(context, 'SELECT email FROM member WHERE id = $1', [
    context.viewer.memberId,
  ]);
  return own?.email ?? null;
}

/** Whether a token may not look here: account matters are for the member in a browser. */
export const isOwnBrowser = (viewer: Viewer): boolean => viewer.memberId !== null && viewer.scopes === null;
