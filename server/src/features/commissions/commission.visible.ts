import type { Viewer } from '../../core/context.js';

/** Who may see a commission: everybody once published; drafts only the council's people. `row` is the alias. */
export const commissionVisibleSql = (viewer: Viewer, row: string, param: (value: unknown) => string): string =>
  viewer.memberId
    ? `(${row}.state <> 'draft' OR EXISTS (SELECT 1 FROM organisation_membership om
        WHERE om.organisation_id = ${row}.council_id AND om.member_id = ${param(viewer.memberId)} AND om.ended_at IS NULL
          AND om.roles && ARRAY['administrator','commissioning_officer','evaluator','observer']))`
    : `${row}.state <> 'draft'`;
