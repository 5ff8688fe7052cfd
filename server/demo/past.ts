import type { Published } from './commission.js';
import { at, rewriteHistory } from './rewriting.js';
import type { Stage } from './stage.js';

/** What falls on a weekend happened on the Friday before it. */
const atWork = (moment: string): string =>
  `(${moment} - make_interval(days => CASE extract(isodow FROM ${moment}) WHEN 6 THEN 1 WHEN 7 THEN 2 ELSE 0 END))`;

const WHILE_OPEN = [
  `UPDATE commission SET published_at = ${atWork(`date_trunc('day', published_at) + interval '9 hours 30 minutes'`)},
     created_at = ${atWork(`date_trunc('day', published_at) - interval '12 days' + interval '14 hours'`)} WHERE id = $1`,
  `UPDATE commission_version v SET published_at = c.published_at FROM commission c WHERE c.id = $1 AND v.commission_id = c.id AND v.number = 1`,
  `UPDATE commission_version SET published_at = ${atWork(at('3', '15 hours 20 minutes'))} WHERE commission_id = $1 AND number > 1`,
  `UPDATE clarification_question SET asked_at = ${atWork(at('CASE WHEN answered_at IS NULL THEN 1 ELSE 6 END', '8 hours 40 minutes'))},
     answered_at = CASE WHEN answered_at IS NOT NULL THEN ${atWork(at('4', '10 hours 5 minutes'))} END WHERE commission_id = $1`,
  `UPDATE bid b SET created_at = c.published_at + interval '1 day 6 hours' FROM commission c WHERE c.id = $1 AND b.commission_id = c.id`,
  `UPDATE bid_content d SET saved_at = coalesce((SELECT max(received_at) FROM bid_revision r WHERE r.bid_id = b.id) - interval '25 minutes',
       b.created_at + interval '1 day 3 hours 10 minutes') FROM bid b WHERE b.commission_id = $1 AND d.bid_id = b.id`,
];

const OPEN_HISTORY = `UPDATE history h SET at = CASE h.verb
    WHEN 'publish' THEN c.published_at
    WHEN 'amend' THEN (SELECT max(published_at) FROM commission_version WHERE commission_id = c.id)
    WHEN 'answer_question' THEN (SELECT max(answered_at) FROM clarification_question WHERE commission_id = c.id)
    ELSE c.created_at END
  FROM commission c WHERE c.id = $1 AND h.subject_id = c.id`;

const OPEN_BIDS_HISTORY = `UPDATE history h SET at = CASE h.verb WHEN 'start' THEN b.created_at
    WHEN 'submit' THEN (SELECT max(received_at) FROM bid_revision r WHERE r.bid_id = b.id) ELSE d.saved_at END
  FROM bid b JOIN bid_content d ON d.bid_id = b.id WHERE b.commission_id = $1 AND h.subject_id = b.id`;

const QUESTIONS_HISTORY = `UPDATE history h SET at = q.asked_at FROM clarification_question q WHERE q.commission_id = $1 AND h.subject_id = q.id`;

/** What happened while a commission was open lies between its publication and today, in the hours of an office. */
export async function happenedWhileOpen(stage: Stage, { raw }: Published): Promise<void> {
  for (const statement of WHILE_OPEN) await stage.sql(statement, [raw]);
  for (const statement of [OPEN_HISTORY, OPEN_BIDS_HISTORY, QUESTIONS_HISTORY])
    await rewriteHistory(stage, statement, [raw]);
}
