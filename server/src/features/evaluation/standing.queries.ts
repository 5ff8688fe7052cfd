import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { isConflictedSql } from '../bids/index.js';
import { OrganisationRole } from '../organisations/index.js';
import type { Standing } from './standing.js';

const STANDING = `SELECT c.id,
  EXISTS (SELECT 1 FROM panel_member p WHERE p.commission_id = c.id AND p.member_id = $2::uuid AND p.removed_at IS NULL) AS "onPanel",
  coalesce((SELECT om.roles FROM organisation_membership om
    WHERE om.organisation_id = c.council_id AND om.member_id = $2::uuid AND om.ended_at IS NULL), '{}') AS roles,
  ${isConflictedSql('c.id', '$2::uuid')} AS conflicted
  FROM commission c WHERE c.id = ANY($1::uuid[])`;

interface StandingRow {
  id: string;
  onPanel: boolean;
  roles: string[];
  conflicted: boolean;
}

/** A member's standing as it is in this transaction, for an act that depends on it. */
export async function standingIn(tx: Tx, memberId: string | null, commissionId: string): Promise<Standing> {
  const [row] = await rowsIn<StandingRow>(tx, STANDING, [[commissionId], memberId]);
  return standingOf(row, memberId);
}

/** The viewer's standing, batched with the other commissions of this request. */
export async function loadStanding(context: Context, commissionId: string): Promise<Standing> {
  const { memberId } = context.viewer;
  const row = await context.loaders
    .get<StandingRow>('standing-in-commission', async (ids) =>
      keyedBy(await rows<StandingRow>(context, STANDING, [ids, memberId]), (one) => one.id),
    )
    .load(commissionId);
  return standingOf(row, memberId);
}

function standingOf(row: StandingRow | null | undefined, memberId: string | null): Standing {
  const has = (role: OrganisationRole): boolean => row?.roles.includes(role) ?? false;
  return {
    memberId,
    evaluator: (row?.onPanel ?? false) && has(OrganisationRole.EVALUATOR),
    officer: has(OrganisationRole.COMMISSIONING_OFFICER),
    observer: has(OrganisationRole.OBSERVER),
    conflicted: row?.conflicted ?? false,
  };
}
