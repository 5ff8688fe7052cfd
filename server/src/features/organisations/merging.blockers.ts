import { rowsIn, type Tx } from '../../core/database/index.js';
import type { OrganisationRow } from './organisation.queries.js';

/** Who belongs to `$1` and who to `$2`, with all records that are one body with either. */
const BELONGING = `WITH people AS (
    SELECT coalesce(o.merged_into_id, o.id) AS body, om.member_id, bool_or(om.ended_at IS NULL) AS now
    FROM organisation_membership om JOIN organisation o ON o.id = om.organisation_id
    WHERE coalesce(o.merged_into_id, o.id) IN ($1, $2) GROUP BY 1, 2)
  SELECT count(*)::int AS ever, (count(*) FILTER (WHERE p.now))::int AS now,
    (count(*) FILTER (WHERE p.now AND NOT EXISTS (
      SELECT 1 FROM people other WHERE other.body <> $1 AND other.member_id = p.member_id AND other.now)))::int AS strangers
  FROM people p WHERE p.body = $1`;

/**
 * Merging lets nobody in: what a body keeps to itself, such as its bids before the opening, is read by its people. So
 * both records have the same people, or one of them never had any. Names are left out, since membership may be hidden.
 */
export async function strangerBlockers(tx: Tx, from: OrganisationRow, into: OrganisationRow): Promise<string[]> {
  const belonging = async (own: OrganisationRow, other: OrganisationRow) =>
    (await rowsIn<{ ever: number; now: number; strangers: number }>(tx, BELONGING, [own.id, other.id]))[0]!;
  const [one, two] = [await belonging(from, into), await belonging(into, from)];
  if (one.ever === 0 || two.ever === 0) return [];
  const said = ({ now, strangers }: typeof one, own: OrganisationRow, other: OrganisationRow): string[] => [
    ...(now === 0 ? [`Nobody belongs to ${own.name} now, but somebody did. What it keeps stays theirs.`] : []),
    ...(strangers > 0
      ? [
          `${strangers === 1 ? '1 person' : `${strangers} people`} of ${own.name} would come into ${other.name} by this. Its administrator has to let them join first, or they leave ${own.name}.`,
        ]
      : []),
  ];
  return [...said(one, from, into), ...said(two, into, from)];
}
