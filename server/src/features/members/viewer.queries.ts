import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { loadMember, ownEmail, type MemberRow } from './member.queries.js';

export interface ViewerRow {
  member: MemberRow | null;
  email: string | null;
  isAdministrator: boolean;
}

/** Who asks. */
export async function whoAsks(context: Context): Promise<ViewerRow> {
  const { memberId, isAdministrator } = context.viewer;
  if (!memberId) return { member: null, email: null, isAdministrator: false };
  const [member, email] = await Promise.all([loadMember(context, memberId), ownEmail(context)]);
  return { member, email, isAdministrator };
}

/** Who has just signed in: the answer to the request whose cookie is only on its way. */
export async function signedInAs(context: Context, memberId: string): Promise<ViewerRow> {
  const [own] = await rows<{ id: string; name: string; email: string; is_administrator: boolean }>(
    context,
    'SELECT id, name, email, is_administrator FROM member WHERE id = $1',
    [memberId],
  );
  return own
    ? { member: own, email: own.email, isAdministrator: own.is_administrator }
    : { member: null, email: null, isAdministrator: false };
}
