import { at, rewriteHistory } from './rewriting.js';
import type { Stage } from './stage.js';

/** People joined and bodies were verified long before they did what the stories tell; the council first of all. */
export async function joinedLongAgo(stage: Stage): Promise<void> {
  const order = 'SELECT id, row_number() OVER (ORDER BY id)::int AS n FROM';
  const joined = at('470 - p.n * 4', '9 hours 40 minutes');
  await stage.sql(
    `UPDATE member m SET created_at = ${joined}, adult_declared_at = ${joined}, email_confirmed_at = ${joined} + interval '6 minutes'
     FROM (${order} member) p WHERE m.id = p.id`,
  );
  await stage.sql(
    `UPDATE organisation o SET created_at = ${joined} + interval '1 hour',
       verified_at = CASE WHEN o.verified_at IS NOT NULL THEN ${joined} + interval '2 days' END
     FROM (${order} organisation) p WHERE o.id = p.id`,
  );
  await stage.sql(
    `UPDATE organisation_membership m SET started_at = o.created_at + interval '20 minutes' FROM organisation o WHERE o.id = m.organisation_id`,
  );
}

/** An edition was written in the three weeks before it was published, so many days ago; the areas that it changed with it. */
export async function publishedAgo(stage: Stage, editionId: string, days: number): Promise<void> {
  const when = at('$2::int', '10 hours');
  await stage.sql(
    `UPDATE prospectus_edition SET created_at = ${when} - interval '21 days', published_at = CASE WHEN published_at IS NOT NULL THEN ${when} END
     WHERE id = $1`,
    [editionId, days],
  );
  await rewriteHistory(
    stage,
    `UPDATE policy_area_version SET frozen_at = ${when} WHERE frozen_at > clock_timestamp() - interval '1 hour'
       AND id IN (SELECT area_version_id FROM edition_entry WHERE edition_id = $1)`,
    [editionId, days],
  );
  await rewriteHistory(
    stage,
    `UPDATE history SET at = CASE WHEN subject_id = $1 AND verb IN ('draft', 'begin', 'add') THEN ${when} - interval '21 days' ELSE ${when} END
     WHERE subject_kind IN ('ProspectusEdition', 'PolicyArea', 'Theme') AND at > clock_timestamp() - interval '1 hour'`,
    [editionId, days],
  );
}
