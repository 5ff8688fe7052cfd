import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { hashSecret } from '../../core/tokens.js';
import { invitationLifecycle } from './invitation.lifecycle.js';
import type { OrganisationRole } from './organisation.words.js';

export interface InvitationRow {
  id: string;
  organisationId: string;
  email: string;
  roles: OrganisationRole[];
  invitedBy: string;
  inviterName: string;
  createdAt: Date;
  expiresAt: Date;
  state: string;
}

/** Columns of an invitation `i` with `m`, who invited. */
export const invitationColumns = `i.id, i.organisation_id AS "organisationId", i.email, i.roles, i.invited_by AS "invitedBy",
  m.name AS "inviterName", i.created_at AS "createdAt", i.expires_at AS "expiresAt",
  ${effectiveState(invitationLifecycle, 'i')} AS state`;

/** Invitations of an organisation that wait for an answer, for its administrators; newest first, batched. */
export async function invitationsOf(context: Context, organisationId: string): Promise<InvitationRow[]> {
  const batch = async (ids: readonly string[]): Promise<Map<string, InvitationRow[]>> =>
    groupedBy(
      await rows<InvitationRow>(
        context,
        `SELECT ${invitationColumns} FROM organisation_invitation i JOIN member m ON m.id = i.invited_by
         JOIN organisation_membership mine ON mine.organisation_id = i.organisation_id AND mine.member_id = $2
           AND mine.ended_at IS NULL AND 'administrator' = ANY(mine.roles)
         WHERE i.organisation_id = ANY($1::uuid[]) AND i.state = 'pending' AND i.expires_at > statement_timestamp()
         ORDER BY i.created_at DESC, i.id LIMIT 500`,
        [ids, context.viewer.memberId],
      ),
      (one) => one.organisationId,
    );
  return (await context.loaders.get<InvitationRow[]>('invitations', batch).load(organisationId)) ?? [];
}

/** The invitation of a mailed link; null when there is none. Whoever holds the link may read it. */
export async function invitationOf(context: Context, token: string): Promise<InvitationRow | null> {
  const [found] = await rows<InvitationRow>(
    context,
    `SELECT ${invitationColumns} FROM organisation_invitation i JOIN member m ON m.id = i.invited_by WHERE i.token_hash = $1`,
    [hashSecret(token)],
  );
  return found ?? null;
}
