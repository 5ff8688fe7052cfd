import { effectiveState } from '../../core/lifecycle/index.js';
import { isConflictedSql } from '../bids/index.js';
import { belongsElsewhereSql, commissionLifecycle, hasOpenerSql } from '../commissions/index.js';

/**
 * What waits for a council's people, as rows of work; $1 is the member and `mine` their live memberships. Whoever may
 * not open, or has been in a bidding organisation and so may not score or decide, has none of that waiting.
 */
const STATE = effectiveState(commissionLifecycle, 'c');
/** Whether the viewer may open, or nobody may: then every officer has to see to it. Says nothing on who has bid. */
const mayOpen = `(NOT ${belongsElsewhereSql('c.council_id', '$1::uuid', 'statement_timestamp()')}
  OR NOT ${hasOpenerSql('c.council_id', 'statement_timestamp()')})`;
const unconflicted = `NOT ${isConflictedSql('c.id', '$1::uuid')}`;
/** The last second in London of the day on which the award is expected. */
const AWARD_DAY = `((c.award_expected_on + 1)::timestamp AT TIME ZONE 'Europe/London') - interval '1 second'`;

const item = (kind: string, dueAt: string, waiting: string): string =>
  `SELECT '${kind}' AS kind, c.id, c.title, o.name AS organisation, o.slug, coalesce(c.reference, c.id::text) AS address,
     ${dueAt} AS "dueAt", (${waiting})::int AS waiting`;

const council = `FROM mine JOIN commission c ON c.council_id = mine.organisation_id AND c.origin = 'council'
  JOIN organisation o ON o.id = c.council_id`;
const officer = `${council} WHERE 'commissioning_officer' = ANY(mine.roles)`;
const opened = `JOIN bid_opening op ON op.commission_id = c.id`;

/** Everybody on the panel has submitted. */
const ALL_IN = `(EXISTS (SELECT 1 FROM score_submission d WHERE d.commission_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM panel_member p WHERE p.commission_id = c.id AND p.removed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM score_submission d WHERE d.commission_id = c.id AND d.evaluator_id = p.member_id)))`;

/** Answers on which the submitted scores differ and nothing agreed is recorded. */
const DIFFERENCES = `SELECT count(*) FROM (SELECT s.bid_id, s.criterion_id FROM score s
    JOIN bid b ON b.id = s.bid_id AND b.commission_id = c.id AND b.opened_at IS NOT NULL
    JOIN score_submission done ON done.commission_id = c.id AND done.evaluator_id = s.evaluator_id
    WHERE NOT EXISTS (SELECT 1 FROM agreed_score a WHERE a.bid_id = s.bid_id AND a.criterion_id = s.criterion_id)
    GROUP BY s.bid_id, s.criterion_id HAVING count(DISTINCT s.score) > 1) AS differing`;

export const councilWork: readonly string[] = [
  `${item('publish_commission', 'c.questions_close_at', '1')} ${officer} AND c.state = 'draft'`,

  `SELECT * FROM (${item(
    'answer_questions',
    'c.answers_by',
    'SELECT count(*) FROM clarification_question q WHERE q.commission_id = c.id AND q.answered_at IS NULL',
  )} ${officer} AND c.state IN ('open', 'closed')) AS asked WHERE waiting > 0`,

  `${item('open_bids', 'c.bids_close_at', '1')} ${officer} AND ${STATE} = 'closed' AND ${mayOpen}`,

  `${item('score_bids', AWARD_DAY, 'op.bid_count')} ${council} ${opened}
   JOIN panel_member p ON p.commission_id = c.id AND p.member_id = $1::uuid AND p.removed_at IS NULL
   WHERE 'evaluator' = ANY(mine.roles) AND c.state = 'evaluating' AND op.bid_count > 0 AND op.prices_revealed_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM score_submission d WHERE d.commission_id = c.id AND d.evaluator_id = $1::uuid)
     AND ${unconflicted}`,

  `SELECT CASE WHEN differing > 0 THEN 'agree_scores' ELSE 'publish_decision' END AS kind, id, title, organisation, slug,
     address, "dueAt", CASE WHEN differing > 0 THEN differing ELSE waiting END AS waiting
   FROM (${item('', AWARD_DAY, 'op.bid_count')}, (${DIFFERENCES})::int AS differing ${council} ${opened}
     WHERE 'commissioning_officer' = ANY(mine.roles) AND c.state = 'evaluating'
       AND (${ALL_IN} OR op.bid_count = 0) AND ${unconflicted}) AS scored`,
];
