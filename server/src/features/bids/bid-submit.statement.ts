import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { newId } from '../../core/ids/index.js';
import type { SubmittedContent } from './bid.content.js';
import type { BidFacts } from './bid.facts.js';

/** What the one statement found under its locks, and whether it wrote. */
export interface Decision {
  written: boolean;
  /** The database clock after every lock was won: the moment of receipt. */
  at: Date;
  bidsCloseAt: Date;
  commissionState: string;
  version: number;
  revision: number;
  bidState: string;
  submittedRevision: number;
}

/**
 * Locks in one fixed order (commission shared, bid, draft), each forced to wait for the one before; then the clock,
 * cut to the millisecond so that rounding cannot carry it onto the deadline. Opening, amending and cancelling lock the
 * commission FOR UPDATE first and stamp second, so a submission is wholly before them or sees what they did.
 */
const LOCKED = `c AS MATERIALIZED (SELECT id, state, version, bids_close_at FROM commission WHERE id = $1 FOR SHARE),
  b AS MATERIALIZED (SELECT id, state, submitted_revision FROM bid WHERE id = $2 AND (SELECT TRUE FROM c) FOR UPDATE),
  d AS MATERIALIZED (SELECT revision FROM bid_content WHERE bid_id = $2 AND (SELECT TRUE FROM b) FOR SHARE),
  n AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS at, c.bids_close_at, c.state AS commission_state,
      c.version, d.revision, b.id, b.state AS bid_state, b.submitted_revision FROM c CROSS JOIN b CROSS JOIN d)`;

const ANSWER = `n.at, n.bids_close_at AS "bidsCloseAt", n.commission_state AS "commissionState", n.version, n.revision,
  n.bid_state AS "bidState", n.submitted_revision AS "submittedRevision"`;

const SUBMIT = `WITH ${LOCKED},
  ok AS (SELECT * FROM n WHERE at < bids_close_at AND commission_state = 'open' AND version = $3 AND revision = $4
      AND bid_state = $5 AND submitted_revision = $6),
  moved AS (UPDATE bid SET state = 'submitted', submitted_revision = $6 + 1, confirmed_version = $3
      FROM ok WHERE bid.id = ok.id RETURNING bid.id),
  written AS (INSERT INTO bid_revision (bid_id, number, receipt, commission_version, content_revision, submission_key,
        canonical, sha256, net_total, vat_total, received_at, submitted_by)
      SELECT id, $6 + 1, $7, $3, $4, $8, $9, $10, $11, $12, at, $13 FROM ok RETURNING number),
  told AS (INSERT INTO history (id, at, subject_kind, subject_id, verb, from_state, to_state, data, member_id,
        acting_organisation_id, request_id, visibility)
      SELECT $14, at, 'Bid', id, 'submit', $5, 'submitted', jsonb_build_object('revision', $6 + 1), $13, $15, $16, 'sealed'
      FROM ok RETURNING id)
  SELECT ${ANSWER}, EXISTS (SELECT 1 FROM written) AND EXISTS (SELECT 1 FROM moved) AS written,
    (SELECT pg_notify('history', id::text)::text FROM told) AS told FROM n`;

const WITHDRAW = `WITH ${LOCKED},
  ok AS (SELECT * FROM n WHERE at < bids_close_at AND commission_state = 'open' AND bid_state = 'submitted' AND submitted_revision = $3),
  moved AS (UPDATE bid SET state = 'withdrawn' FROM ok WHERE bid.id = ok.id RETURNING bid.id),
  told AS (INSERT INTO history (id, at, subject_kind, subject_id, verb, from_state, to_state, data, member_id,
        acting_organisation_id, request_id, visibility)
      SELECT $4, at, 'Bid', id, 'withdraw', 'submitted', 'withdrawn', jsonb_build_object('revision', $3::int), $5, $6, $7, 'sealed'
      FROM ok RETURNING id)
  SELECT ${ANSWER}, EXISTS (SELECT 1 FROM moved) AS written,
    (SELECT pg_notify('history', id::text)::text FROM told) AS told FROM n`;

/** What is written when the bid is received. */
export interface Receivable {
  receipt: string;
  key: string;
  content: SubmittedContent;
  canonical: string;
  sha256: string;
}

/** Receives a checked draft, or nothing: the deadline, the draft, the commission and the bid are judged under the locks. */
export async function receive(context: Context, facts: BidFacts, sending: Receivable): Promise<Decision> {
  const [decision] = await rows<Decision>(context, SUBMIT, [
    facts.commissionId,
    facts.id,
    facts.version,
    facts.revision,
    facts.state,
    facts.submittedRevision,
    sending.receipt,
    sending.key,
    sending.canonical,
    sending.sha256,
    sending.content.netTotal,
    sending.content.vatTotal,
    context.viewer.memberId,
    newId(),
    facts.organisationId,
    context.requestId,
  ]);
  return decision!;
}

/** Takes a submitted revision back, or nothing, judged the same way. */
export async function takeBack(context: Context, facts: BidFacts, submittedRevision: number): Promise<Decision> {
  const [decision] = await rows<Decision>(context, WITHDRAW, [
    facts.commissionId,
    facts.id,
    submittedRevision,
    newId(),
    context.viewer.memberId,
    facts.organisationId,
    context.requestId,
  ]);
  return decision!;
}
