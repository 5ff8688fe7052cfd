import type { Viewer } from '../../core/context.js';
import { memberVisibleSql, sensitiveAffiliationVisibleSql } from '../members/index.js';
import { sensitiveKinds } from './organisation.words.js';

/** Whether the viewer acts for the organisation now. `organisationId` is a column or placeholder. */
export const isInsiderSql = (viewer: Viewer, organisationId: string, param: (value: unknown) => string): string =>
  viewer.memberId
    ? `EXISTS (SELECT 1 FROM organisation_membership mine WHERE mine.organisation_id = ${organisationId}
         AND mine.member_id = ${param(viewer.memberId)} AND mine.ended_at IS NULL)`
    : 'FALSE';

/**
 * Who may learn that `om` (a membership) of `o` (its organisation) and `m` (its member) exists. The people of the
 * organisation see each other. Others see whom they may see at all; in a union, party or faith body those who show it.
 */
export const membershipVisibleSql = (viewer: Viewer, param: (value: unknown) => string): string =>
  `(${isInsiderSql(viewer, 'om.organisation_id', param)} OR (om.ended_at IS NULL AND ${memberVisibleSql(viewer, 'm', param)}
    AND (o.kind <> ALL(${param(sensitiveKinds)}::text[]) OR ${sensitiveAffiliationVisibleSql(viewer, 'm.id', param)})))`;

/** Whether the viewer may learn that a member acts, or acted, for an organisation. Hidden where membership is. */
export const actorVisibleSql = (
  viewer: Viewer,
  organisationId: string,
  memberId: string,
  param: (value: unknown) => string,
): string =>
  `(${isInsiderSql(viewer, organisationId, param)} OR ${sensitiveAffiliationVisibleSql(viewer, memberId, param)}
    OR NOT EXISTS (SELECT 1 FROM organisation body WHERE body.kind = ANY(${param(sensitiveKinds)}::text[])
      AND (body.id = ${organisationId} OR body.id = (SELECT merged_into_id FROM organisation WHERE id = ${organisationId}))))`;
