import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

/** What a member wrote and decided as an officer. */
export const awardOwnData: readonly OwnDataPart[] = [
  {
    section: 'awardDecisionsSaved',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, d.outcome, d.reasons, d.saved_at FROM award_decision d
         JOIN commission c ON c.id = d.commission_id WHERE d.saved_by = $1 ORDER BY d.saved_at, c.id`,
        [id],
      ),
  },
  {
    section: 'awardDecisionsPublished',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, d.outcome, d.reasons, d.published_at FROM award_decision d
         JOIN commission c ON c.id = d.commission_id WHERE d.published_by = $1 ORDER BY d.published_at, c.id`,
        [id],
      ),
  },
  {
    section: 'assessmentSummariesSaved',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, s.bid_id AS bid, s.strengths, s.improvements, s.why_not_awarded, s.saved_at
         FROM assessment_summary s JOIN commission c ON c.id = s.commission_id
         WHERE s.saved_by = $1 ORDER BY s.saved_at, s.bid_id`,
        [id],
      ),
  },
];
