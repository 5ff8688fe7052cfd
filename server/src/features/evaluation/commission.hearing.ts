import type { Hearing } from '../../core/live/index.js';
import { isConflictedSql } from '../bids/index.js';

/** What happens inside an evaluation, as its panel may know it. */
const OF_EVALUATION = `ARRAY['submit_scores','excuse_evaluator','record_agreed_score','reveal_prices']`;

/**
 * Inside the council: officers and observers are told of everything, the panel of the evaluation, and nobody who has been
 * in a bidding organisation of anything. An evaluator whose own scores are not in is told nothing of others' progress, not
 * even that there is some, also when the same person is an officer; see `seen.rules.ts`.
 */
export const commissionHearing: Hearing = {
  kind: 'Commission',
  mayHearSql: (viewer, row, told, param) => {
    const member = `${param(viewer.memberId)}::uuid`;
    const onPanel = `EXISTS (SELECT 1 FROM panel_member pm
      WHERE pm.commission_id = ${row}.id AND pm.member_id = ${member} AND pm.removed_at IS NULL)`;
    const scoresAreIn = `EXISTS (SELECT 1 FROM score_submission ss
      WHERE ss.commission_id = ${row}.id AND ss.evaluator_id = ${member})`;
    return `${told}.visibility IN ('parties', 'platform')
      AND EXISTS (SELECT 1 FROM organisation_membership om
        WHERE om.organisation_id = ${row}.council_id AND om.member_id = ${member} AND om.ended_at IS NULL
          AND (om.roles && ARRAY['commissioning_officer','observer']
            OR ('evaluator' = ANY(om.roles) AND ${told}.verb = ANY(${OF_EVALUATION}) AND ${onPanel})))
      AND (${row}.state = 'draft' OR NOT ${onPanel} OR ${scoresAreIn})
      AND NOT ${isConflictedSql(`${row}.id`, member)}`;
  },
};
