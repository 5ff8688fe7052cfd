import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { tiedSql } from '../organisations/index.js';
import { bidderWork } from './bidder.sql.js';
import { councilWork } from './council.sql.js';
import type { WorkRow } from './work.words.js';

/** Invitations to the viewer's own address, people who ask to join what they administer, and bodies to be verified. */
const people: readonly string[] = [
  `SELECT 'answer_invitation' AS kind, i.id, o.name AS title, o.name AS organisation, o.slug, i.id::text AS address,
     i.expires_at AS "dueAt", 1 AS waiting
   FROM member m JOIN organisation_invitation i ON i.email = m.email AND i.state = 'pending'
     AND i.expires_at > statement_timestamp()
   JOIN organisation o ON o.id = i.organisation_id WHERE m.id = $1::uuid`,
  `SELECT 'answer_join_requests' AS kind, o.id, o.name AS title, o.name AS organisation, o.slug, NULL AS address,
     NULL::timestamptz AS "dueAt", count(*)::int AS waiting
   FROM mine JOIN organisation o ON o.id = mine.organisation_id
   JOIN organisation_request r ON r.organisation_id = o.id AND r.state = 'pending'
   WHERE 'administrator' = ANY(mine.roles) GROUP BY o.id`,
  `SELECT 'decide_verification' AS kind, o.id, o.name AS title, o.name AS organisation, o.slug, NULL AS address,
     NULL::timestamptz AS "dueAt", count(*)::int AS waiting
   FROM member m JOIN verification_request v ON v.state = 'pending' JOIN organisation o ON o.id = v.organisation_id
   WHERE m.id = $1::uuid AND m.is_administrator AND NOT ${tiedSql('$1::uuid')} GROUP BY o.id`,
];

const WORK = `WITH mine AS MATERIALIZED (SELECT organisation_id, roles FROM organisation_membership
    WHERE member_id = $1::uuid AND ended_at IS NULL)
  SELECT kind, title, organisation, slug, address, "dueAt", waiting
  FROM (${[...councilWork, ...bidderWork, ...people].join('\nUNION ALL\n')}) AS work
  ORDER BY "dueAt" NULLS LAST, kind, id LIMIT 50`;

/** Everything that waits for the viewer, in one statement. */
export const workOf = async (context: Context): Promise<WorkRow[]> =>
  context.viewer.memberId ? rows<WorkRow>(context, WORK, [context.viewer.memberId]) : [];
