import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { parseGlobalId } from '../../core/ids/index.js';
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

/** The invitation of a mailed link, or of an id for the member who is invited; null when there is none. */
export async function invitationOf(context: Context, token: string): Promise<InvitationRow | null> {
  const [found] = await rows<InvitationRow>(context, INVITATION_OF_TOKEN, ofToken(context, token));
  return found ?? null;
}

/** Whoever holds the secret of the link may read it; the id is a key only for the member with the invited address. */
export const INVITATION_OF_TOKEN = `SELECT ${invitationColumns} FROM organisation_invitation i
  JOIN member m ON m.id = i.invited_by
  WHERE i.token_hash = $1 OR (i.id = $2::uuid AND i.email = (SELECT email FROM member WHERE id = $3::uuid))`;

const idFrom = (token: string): string | null => {
  const parsed = parseGlobalId(token);
  return parsed?.kind === 'OrganisationInvitation' ? parsed.id : null;
};

/** Parameters of `INVITATION_OF_TOKEN`. */
export const ofToken = (context: Context, token: string): unknown[] => [
  hashSecret(token),
  idFrom(token),
  context.viewer.memberId,
];
