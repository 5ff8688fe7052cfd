import type { Viewer } from '../../core/context.js';

/** Roles in a bidding organisation that see its bids. */
const PARTY = `ARRAY['administrator','bid_manager','contributor','signatory']`;

/** Whether `member` (a placeholder) acts for the organisation whose bid `row` is. */
export const isPartySql = (row: string, member: string): string =>
  `EXISTS (SELECT 1 FROM organisation_membership om WHERE om.organisation_id = ${row}.organisation_id
     AND om.member_id = ${member} AND om.ended_at IS NULL AND om.roles && ${PARTY})`;

/**
 * Whether `member` is, or in the last 12 months was, in an organisation with a submitted bid for `commission`.
 * Two records found to be one body count as one.
 */
export const isConflictedSql = (commission: string, member: string): string =>
  `EXISTS (SELECT 1 FROM organisation_membership cm
     JOIN organisation own ON own.id = cm.organisation_id
     JOIN bid rival ON rival.commission_id = ${commission} AND rival.state = 'submitted'
     JOIN organisation ro ON ro.id = rival.organisation_id
       AND coalesce(ro.merged_into_id, ro.id) = coalesce(own.merged_into_id, own.id)
     WHERE cm.member_id = ${member} AND (cm.ended_at IS NULL OR cm.ended_at > statement_timestamp() - interval '12 months'))`;

/** Whether `member` is an officer, observer or named evaluator of the council, without a conflict of interest. */
const isCouncilSql = (row: string, member: string): string =>
  `EXISTS (SELECT 1 FROM commission vc
     JOIN organisation_membership om ON om.organisation_id = vc.council_id AND om.member_id = ${member} AND om.ended_at IS NULL
     WHERE vc.id = ${row}.commission_id AND (om.roles && ARRAY['commissioning_officer','observer']
       OR EXISTS (SELECT 1 FROM panel_member pm
            WHERE pm.commission_id = vc.id AND pm.member_id = ${member} AND pm.removed_at IS NULL)))
   AND NOT ${isConflictedSql(`${row}.commission_id`, member)}`;

/**
 * Who may see a bid: the bidding organisation's people always; after the opening also the council's officers,
 * observers and panel. Administrators of the platform have no way in. A bid that did not count stays sealed.
 */
export function bidVisibleSql(viewer: Viewer, row: string, param: (value: unknown) => string): string {
  if (!viewer.memberId) return 'FALSE';
  const member = `${param(viewer.memberId)}::uuid`;
  return `(${isPartySql(row, member)} OR (${row}.opened_at IS NOT NULL AND ${isCouncilSql(row, member)}))`;
}
