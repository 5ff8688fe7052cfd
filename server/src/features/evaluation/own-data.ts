import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

/** What a member wrote as an evaluator or officer. */
export const evaluationOwnData: readonly OwnDataPart[] = [
  {
    section: 'scores',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, k.name AS criterion, b.id AS bid, s.score, s.reason, s.saved_at
         FROM score s JOIN bid b ON b.id = s.bid_id JOIN commission c ON c.id = b.commission_id
         JOIN award_criterion k ON k.id = s.criterion_id WHERE s.evaluator_id = $1 ORDER BY s.saved_at, b.id, k.id`,
        [id],
      ),
  },
  {
    section: 'agreedScores',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, k.name AS criterion, b.id AS bid, s.score, s.reason, s.agreed_at
         FROM agreed_score s JOIN bid b ON b.id = s.bid_id JOIN commission c ON c.id = b.commission_id
         JOIN award_criterion k ON k.id = s.criterion_id WHERE s.agreed_by = $1 ORDER BY s.agreed_at, b.id, k.id`,
        [id],
      ),
  },
  {
    section: 'scoresSubmitted',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, s.submitted_at FROM score_submission s JOIN commission c ON c.id = s.commission_id
         WHERE s.evaluator_id = $1 ORDER BY s.submitted_at, c.id`,
        [id],
      ),
  },
];
