import type { Viewer } from '../../core/context.js';

/** Who may see a member's page: signed-in people always, others when the profile is public. `row` is of `member`. */
export const memberVisibleSql = (viewer: Viewer, row: string, _param?: (value: unknown) => string): string =>
  viewer.memberId
    ? 'TRUE'
    : `(${row}.closed_at IS NULL AND EXISTS (SELECT 1 FROM member_profile shown
         WHERE shown.member_id = ${row}.id AND shown.visibility = 'public'))`;

/**
 * SQL for whether this viewer may learn that a member belongs to a union, a party or a faith body: the member shows it,
 * or is the viewer. Whoever lists people of such a body adds those who belong to it themselves.
 */
export const sensitiveAffiliationVisibleSql = (
  viewer: Viewer,
  memberId: string,
  param: (value: unknown) => string,
): string =>
  `(${viewer.memberId ? `${memberId} = ${param(viewer.memberId)} OR ` : ''}EXISTS (SELECT 1 FROM member_profile showing
     WHERE showing.member_id = ${memberId} AND showing.shows_sensitive_affiliations))`;
