import { contentOf } from '../src/features/commissions/index.js';
import type { Published } from './commission.js';
import { momentsOf, type Moments } from './moments.js';
import { rewriteHistory } from './rewriting.js';
import type { Stage } from './stage.js';

/** The same hour in London, so many days before. */
const earlier = (at: string): string =>
  `((${at} AT TIME ZONE 'Europe/London') - $2::interval) AT TIME ZONE 'Europe/London'`;

/** What has a date of its own, by table. */
const SHIFTED = [
  `UPDATE commission SET created_at = created_at - $2::interval, published_at = published_at - $2::interval,
     questions_close_at = ${earlier('questions_close_at')}, answers_by = ${earlier('answers_by')},
     bids_close_at = ${earlier('bids_close_at')}, starts_on = starts_on - $2::interval,
     award_expected_on = award_expected_on - $2::interval WHERE id = $1`,
  `UPDATE commission_version SET published_at = published_at - $2::interval WHERE commission_id = $1`,
  `UPDATE bid SET created_at = created_at - $2::interval / 2 WHERE commission_id = $1`,
  `UPDATE bid_content SET saved_at = saved_at - $2::interval / 4 - interval '25 minutes'
   WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
  `UPDATE bid_revision SET received_at = received_at - $2::interval / 4 WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
];

/** How the story of a commission lies around its deadline once it is over. */
const over = (at: Moments): [statement: string, ...moments: string[]][] => [
  [
    `UPDATE commission SET created_at = $2, published_at = $3, questions_close_at = $4, answers_by = $5, bids_close_at = $6 WHERE id = $1`,
    ...[at.created, at.published, at.questionsClose, at.answersBy, at.closes],
  ],
  [`UPDATE commission_version SET published_at = $2 WHERE commission_id = $1`, at.published],
  [
    `UPDATE bid SET created_at = $2, opened_at = CASE WHEN opened_at IS NOT NULL THEN $3::timestamptz END WHERE commission_id = $1`,
    at.started,
    at.opened,
  ],
  [
    `UPDATE bid_revision SET received_at = $2::timestamptz - make_interval(hours => 2 + ascii(sha256) % 40, mins => ascii(right(sha256, 1)) % 60)
     WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
    at.closes,
  ],
  [
    `UPDATE bid_content d SET saved_at = r.received_at - interval '25 minutes' FROM bid b JOIN bid_revision r ON r.bid_id = b.id
     WHERE d.bid_id = b.id AND b.commission_id = $1`,
  ],
  [
    `UPDATE score_submission s SET submitted_at = CASE WHEN s.submitted_at = first.at THEN $2::timestamptz ELSE $3 END
     FROM (SELECT min(submitted_at) AS at FROM score_submission WHERE commission_id = $1) AS first WHERE s.commission_id = $1`,
    at.firstScores,
    at.secondScores,
  ],
  [
    `UPDATE score s SET saved_at = m.submitted_at - make_interval(mins => 20 + ascii(s.reason) % 60)
     FROM score_submission m, bid b WHERE b.id = s.bid_id AND b.commission_id = $1
       AND m.commission_id = $1 AND m.evaluator_id = s.evaluator_id`,
  ],
  [`UPDATE agreed_score SET agreed_at = $2 WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`, at.agreed],
  // Prices open with the last score that comes in or is agreed.
  [
    `UPDATE bid_opening SET opened_at = $2, prices_revealed_at = CASE WHEN prices_revealed_at IS NOT NULL THEN greatest(
       (SELECT max(submitted_at) FROM score_submission WHERE commission_id = $1),
       (SELECT max(a.agreed_at) FROM agreed_score a JOIN bid b ON b.id = a.bid_id WHERE b.commission_id = $1)) END
     WHERE commission_id = $1`,
    at.opened,
  ],
  [
    `UPDATE award_decision SET saved_at = $2, published_at = CASE WHEN published_at IS NOT NULL THEN $3::timestamptz END WHERE commission_id = $1`,
    at.decided,
    at.announced,
  ],
  [
    `UPDATE assessment_summary SET saved_at = $2, published_at = CASE WHEN published_at IS NOT NULL THEN $3::timestamptz END WHERE commission_id = $1`,
    at.decided,
    at.announced,
  ],
  [`UPDATE award SET awarded_at = $2 WHERE commission_id = $1`, at.announced],
];

/** A row of history is as old as what it tells of. */
const HISTORY = `UPDATE history h SET at = CASE
    WHEN h.subject_kind = 'Bid' THEN CASE h.verb
      WHEN 'start' THEN (SELECT b.created_at FROM bid b WHERE b.id = h.subject_id)
      WHEN 'submit' THEN (SELECT max(r.received_at) FROM bid_revision r WHERE r.bid_id = h.subject_id)
      ELSE (SELECT d.saved_at FROM bid_content d WHERE d.bid_id = h.subject_id) END
    WHEN h.verb = 'publish' THEN c.published_at
    WHEN NOT $3::boolean THEN h.at - $2::interval
    WHEN h.verb IN ('withdraw', 'cancel') THEN c.published_at + interval '7 days 3 hours'
    WHEN h.verb = 'close' THEN c.bids_close_at
    WHEN h.verb = 'open_bids' THEN o.opened_at
    WHEN h.verb = 'submit_scores' THEN (SELECT s.submitted_at FROM score_submission s
      WHERE s.commission_id = c.id AND s.evaluator_id = h.member_id)
    WHEN h.verb = 'complete_scores' THEN (SELECT max(s.submitted_at) FROM score_submission s WHERE s.commission_id = c.id)
    WHEN h.verb = 'reveal_prices' THEN o.prices_revealed_at
    WHEN h.verb = 'record_agreed_score' THEN (SELECT max(a.agreed_at) FROM agreed_score a JOIN bid b ON b.id = a.bid_id
      WHERE b.commission_id = c.id)
    WHEN h.verb IN ('save_award_decision', 'save_assessment_summary') THEN d.saved_at
    WHEN h.verb IN ('award', 'close_without_award') THEN d.published_at
    ELSE c.created_at END
  FROM commission c LEFT JOIN bid_opening o ON o.commission_id = c.id LEFT JOIN award_decision d ON d.commission_id = c.id
  WHERE c.id = $1 AND (h.subject_id = c.id OR h.subject_id IN (SELECT id FROM bid WHERE commission_id = c.id))`;

/** Moves everything that happened to a commission into the past by the days of its story, its history included. */
export async function age(stage: Stage, { raw, aged }: Published): Promise<void> {
  const by = `${aged} days`;
  for (const statement of SHIFTED) await stage.sql(statement, [raw, by]);
  const [row] = await stage.sql<{ over: boolean }>(
    `SELECT state <> 'open' OR bids_close_at < clock_timestamp() AS over FROM commission WHERE id = $1`,
    [raw],
  );
  if (row?.over)
    for (const [statement, ...moments] of over(await momentsOf(stage, raw)))
      await stage.sql(statement, [raw, ...moments]);
  await rewriteHistory(stage, HISTORY, [raw, by, row?.over ?? false]);
  await rewriteVersion(stage, raw);
}

/** The only version so far says what the commission says now, so that open data and comparisons show the same dates. */
async function rewriteVersion(stage: Stage, raw: string): Promise<void> {
  const content = await stage.base.db.transaction((tx) => contentOf(tx, raw));
  await stage.sql('UPDATE commission_version SET content = $2::jsonb WHERE commission_id = $1 AND number = 1', [
    raw,
    JSON.stringify(content),
  ]);
}
