import type { Viewer } from '../../core/context.js';
import { Forbidden } from '../../core/errors/index.js';
import { isConflictedSql } from '../bids/index.js';
import { OrganisationRole } from '../organisations/index.js';
import { read, type Source } from './read.js';

/** What the viewer is to the evaluation of one commission, as it is now. Facts for policy rows. */
export interface Standing {
  readonly memberId: string | null;
  /** On the panel, and an evaluator of the council. */
  readonly evaluator: boolean;
  readonly officer: boolean;
  readonly observer: boolean;
  /** Is, or in the last twelve months was, in an organisation that has bid. */
  readonly conflicted: boolean;
}

export const CONFLICT =
  'You are, or in the last 12 months were, in an organisation that bid for this commission, so you cannot take part in its evaluation or award.';

const STANDING = `SELECT
  EXISTS (SELECT 1 FROM panel_member p WHERE p.commission_id = c.id AND p.member_id = $2::uuid AND p.removed_at IS NULL) AS "onPanel",
  coalesce((SELECT om.roles FROM organisation_membership om
    WHERE om.organisation_id = c.council_id AND om.member_id = $2::uuid AND om.ended_at IS NULL), '{}') AS roles,
  ${isConflictedSql('c.id', '$2::uuid')} AS conflicted
  FROM commission c WHERE c.id = $1`;

/** Reads the viewer's standing; inside a transaction when an act depends on it. */
export async function standingIn(
  source: Source,
  viewer: Pick<Viewer, 'memberId'>,
  commissionId: string,
): Promise<Standing> {
  const [row] = await read<{ onPanel: boolean; roles: string[]; conflicted: boolean }>(source, STANDING, [
    commissionId,
    viewer.memberId,
  ]);
  const has = (role: OrganisationRole): boolean => row?.roles.includes(role) ?? false;
  return {
    memberId: viewer.memberId,
    evaluator: (row?.onPanel ?? false) && has(OrganisationRole.EVALUATOR),
    officer: has(OrganisationRole.COMMISSIONING_OFFICER),
    observer: has(OrganisationRole.OBSERVER),
    conflicted: row?.conflicted ?? false,
  };
}

/** Whether the viewer belongs to the evaluation at all; to everybody else it does not exist. */
export const takesPart = ({ evaluator, officer, observer }: Standing): boolean => evaluator || officer || observer;

/** Refuses whoever has been in a bidding organisation, whatever their role. Called by every act. */
export function forbidConflicted(standing: Standing): void {
  if (standing.conflicted) throw new Forbidden(CONFLICT);
}

/** Which of these people have been in a bidding organisation. */
export async function conflictedAmong(
  source: Source,
  commissionId: string,
  memberIds: readonly string[],
): Promise<Set<string>> {
  const found = await read<{ memberId: string }>(
    source,
    `SELECT m.id AS "memberId" FROM member m WHERE m.id = ANY($2::uuid[]) AND ${isConflictedSql('$1::uuid', 'm.id')}`,
    [commissionId, memberIds],
  );
  return new Set(found.map((one) => one.memberId));
}
