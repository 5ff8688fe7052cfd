import type { DataSource } from 'typeorm';
import { rows } from '../../core/database/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { commissionLifecycle } from '../commissions/index.js';
import type { CommissionCsvRow } from './csv.columns.js';

type Read = Omit<CommissionCsvRow, 'address' | 'licence'> & { id: string; licence: string | null };

const TABLE = `SELECT c.id, c.reference, c.ocid, c.origin, c.title, c.summary, o.name AS council,
    (SELECT string_agg(i.scheme || '-' || i.value, ';' ORDER BY i.scheme, i.value) FROM organisation_identifier i
      WHERE i.organisation_id = c.council_id) AS "councilIdentifiers",
    av.title AS area, c.kind, ${effectiveState(commissionLifecycle, 'c')} AS state, c.budget_min AS "budgetMin",
    c.budget_max AS "budgetMax", c.currency, c.budget_includes_vat AS "budgetIncludesVat", c.published_at AS "publishedAt",
    c.questions_close_at AS "questionsCloseAt", c.bids_close_at AS "bidsCloseAt",
    c.award_expected_on::text AS "awardExpectedOn", c.starts_on::text AS "startsOn", c.duration_months AS "durationMonths",
    p.bid_count AS "bidsOpened", w.day AS "awardedOn", w.names AS "awardedTo", w.total AS "awardedTotal",
    c.source_name AS source, c.source_url AS "sourceUrl", c.licence
  FROM commission c
  JOIN organisation o ON o.id = c.council_id
  LEFT JOIN policy_area a ON a.id = c.area_id
  LEFT JOIN policy_area_version av ON av.id = a.published_version_id
  LEFT JOIN bid_opening p ON p.commission_id = c.id
  LEFT JOIN LATERAL (
    SELECT min(one.day) AS day, string_agg(one.names, ';' ORDER BY one.place) AS names,
      CASE WHEN count(DISTINCT one.currency) = 1 AND min(one.currency) = c.currency THEN sum(one.amount) END AS total
    FROM (
      SELECT (own.awarded_at AT TIME ZONE 'Europe/London')::date::text AS day, winner.name AS names, own.amount,
        own.currency, row_number() OVER (ORDER BY own.amount DESC, own.id) AS place
      FROM award own JOIN organisation winner ON winner.id = own.organisation_id WHERE own.commission_id = c.id
      UNION ALL
      SELECT ia.awarded_on::text, (SELECT string_agg(s.name, ';' ORDER BY ias.position) FROM imported_award_supplier ias
          JOIN organisation s ON s.id = ias.organisation_id WHERE ias.award_id = ia.id), ia.amount, ia.currency, ia.position
      FROM imported_award ia WHERE ia.commission_id = c.id AND ia.status = 'active') one) w ON true
  WHERE c.state <> 'draft' AND c.id > $1::uuid ORDER BY c.id LIMIT 200`;

/** Every published commission, in steps, so that a long table needs little memory. */
export async function* csvRows(source: { readonly db: DataSource }): AsyncGenerator<Read> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await rows<Read>(source, TABLE, [after]);
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < 200) return;
    after = last.id;
  }
}
