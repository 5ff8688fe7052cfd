import type { DataSource } from 'typeorm';
import { rows } from '../../core/database/index.js';
import type { CommissionContent } from '../commissions/index.js';

/** Anything with a database: exports run outside requests of people, and see what everybody may see. */
interface Source {
  readonly db: DataSource;
}

/** One thing that happened to a published commission and that makes a release. */
export interface EventRow {
  id: string;
  at: Date;
  verb: string;
  reason: string | null;
  /** The release of the same process before this one; null for the first. */
  previousId: string | null;
  commissionId: string;
  councilId: string;
  reference: string;
  publishedAt: Date;
  /** The words in force when it happened; null where no version was kept. */
  content: CommissionContent | null;
  /** Who published those words. A name only where the council shows names. */
  publisherName: string | null;
  /** As the area was called when it happened. */
  areaTitle: string | null;
  areaSlug: string | null;
  contactRole: string | null;
  hasEnquiries: boolean;
}

/** Verbs of a commission's public history that make a release. */
export const RELEASING = [
  'publish',
  'correct',
  'amend',
  'extend',
  'answer_question',
  'close',
  'open_bids',
  'award',
  'close_without_award',
  'cancel',
  'withdraw',
] as const;

const VERBS = `ARRAY['${RELEASING.join("','")}']`;
const PUBLIC = `h.subject_kind = 'Commission' AND h.visibility = 'public' AND h.verb = ANY(${VERBS})`;

const EVENTS = `SELECT h.id, h.at, h.verb, h.reason, c.id AS "commissionId", c.council_id AS "councilId", c.reference,
    c.published_at AS "publishedAt", v.content, CASE WHEN o.publishes_names THEN m.name END AS "publisherName",
    av.title AS "areaTitle", a.slug AS "areaSlug", av.contact_role AS "contactRole",
    EXISTS (SELECT 1 FROM clarification_question q WHERE q.commission_id = c.id AND q.answered_at <= h.at) AS "hasEnquiries",
    (SELECT max(b.id::text) FROM history b WHERE b.subject_kind = 'Commission' AND b.subject_id = c.id
       AND b.visibility = 'public' AND b.verb = ANY(${VERBS}) AND b.id < h.id) AS "previousId"
  FROM history h
  JOIN commission c ON c.id = h.subject_id AND c.origin = 'council' AND c.state <> 'draft' AND c.reference IS NOT NULL
  JOIN organisation o ON o.id = c.council_id
  LEFT JOIN policy_area a ON a.id = c.area_id
  LEFT JOIN LATERAL (SELECT w.title, w.contact_role FROM policy_area_version w
    WHERE w.area_id = a.id AND w.frozen_at <= h.at ORDER BY w.number DESC LIMIT 1) av ON true
  LEFT JOIN LATERAL (SELECT cv.content, cv.published_by FROM commission_version cv
    WHERE cv.commission_id = c.id AND cv.published_at <= h.at ORDER BY cv.number DESC LIMIT 1) v ON true
  LEFT JOIN member m ON m.id = v.published_by`;

/** Every event of one commission, oldest first; none when there is no such commission or it is imported. */
export const eventsOf = (source: Source, reference: string): Promise<EventRow[]> =>
  rows<EventRow>(source, `${EVENTS} WHERE ${PUBLIC} AND c.reference = upper($1) ORDER BY h.id`, [reference]);

/**
 * A page of all events in the order in which they were written, after the event `after`. Leaves out what is so new
 * that something still being written could come to stand before it: whoever goes on after the last event of a page
 * misses nothing and reads nothing twice.
 */
export async function eventsAfter(source: Source, after: string, limit: number): Promise<EventRow[]> {
  // Asked first and alone: whatever was written before this moment is then in the sight of the next statement.
  const [settled] = await rows<{ at: Date }>(source, SETTLED);
  return rows<EventRow>(
    source,
    `${EVENTS} WHERE ${PUBLIC} AND h.id > $1::uuid AND h.id < $3::uuid ORDER BY h.id LIMIT $2`,
    [after, limit, firstIdAt(settled!.at)],
  );
}

/** When the oldest transaction began that has written and not ended, else now; less what clocks of processes may differ. */
const SETTLED = `SELECT least(clock_timestamp(), (SELECT min(xact_start) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_xid IS NOT NULL)) - interval '500 milliseconds' AS at`;

/** The smallest id that a row written at this moment can have: ids begin with the time. */
export const firstIdAt = (at: Date): string => {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
};
