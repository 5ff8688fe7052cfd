import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import { isInsiderSql, membershipVisibleSql } from './membership.visible.js';
import type { OrganisationRole } from './organisation.words.js';

export interface MembershipRow {
  id: string;
  organisationId: string;
  memberId: string;
  memberName: string;
  /** Null for whoever does not belong to the organisation. */
  roles: OrganisationRole[] | null;
  startedAt: Date;
  endedAt: Date | null;
}

/** The most people of one organisation that are listed. */
export const PEOPLE_LIMIT = 200;

/** People of organisations whom the viewer may see, by name; now, or those whose time has ended. Batched. */
export const peopleOf = (context: Context, organisationId: string, ended: boolean): Promise<MembershipRow[]> =>
  memberships(context, ended ? 'former-people' : 'people', 'om.organisation_id', organisationId, ended);

/** What a member belongs to now, as far as the viewer may see it. Batched. */
export const affiliationsOf = (context: Context, memberId: string): Promise<MembershipRow[]> =>
  memberships(context, 'affiliations', 'om.member_id', memberId, false);

async function memberships(
  context: Context,
  name: string,
  by: 'om.organisation_id' | 'om.member_id',
  key: string,
  ended: boolean,
): Promise<MembershipRow[]> {
  const batch = async (keys: readonly string[]): Promise<Map<string, MembershipRow[]>> => {
    const { values, param } = parameters([keys]);
    const insider = isInsiderSql(context.viewer, 'om.organisation_id', param);
    const found = await rows<MembershipRow>(
      context,
      `SELECT listed.* FROM unnest($1::uuid[]) key, LATERAL (
         SELECT om.id, om.organisation_id AS "organisationId", om.member_id AS "memberId", m.name AS "memberName",
           CASE WHEN ${insider} THEN om.roles END AS roles, om.started_at AS "startedAt", om.ended_at AS "endedAt"
         FROM organisation_membership om
         JOIN organisation o ON o.id = om.organisation_id AND o.merged_into_id IS NULL
         JOIN member m ON m.id = om.member_id
         WHERE ${by} = key AND om.ended_at IS ${ended ? 'NOT ' : ''}NULL AND ${membershipVisibleSql(context.viewer, param)}
         ORDER BY lower(m.name), om.id LIMIT ${PEOPLE_LIMIT}) listed`,
      values,
    );
    return groupedBy(found, (one) => (by === 'om.member_id' ? one.memberId : one.organisationId));
  };
  return (await context.loaders.get<MembershipRow[]>(name, batch).load(key)) ?? [];
}

interface Standing {
  organisationId: string;
  roles: OrganisationRole[];
  requestId: string | null;
  claimId: string | null;
}

/** How the viewer stands to organisations: roles held now, requests that wait. Batched, one statement for all of it. */
export async function standingIn(context: Context, organisationId: string): Promise<Standing | null> {
  const { memberId } = context.viewer;
  if (!memberId) return null;
  const batch = async (ids: readonly string[]): Promise<Map<string, Standing>> => {
    const found = await rows<Standing>(
      context,
      `SELECT o.id AS "organisationId", coalesce(om.roles, '{}') AS roles, r.id AS "requestId", v.id AS "claimId"
       FROM organisation o
       LEFT JOIN organisation_membership om ON om.organisation_id = o.id AND om.member_id = $2 AND om.ended_at IS NULL
       LEFT JOIN organisation_request r ON r.organisation_id = o.id AND r.member_id = $2 AND r.state = 'pending'
       LEFT JOIN verification_request v ON v.organisation_id = o.id AND v.member_id = $2 AND v.state = 'pending'
         AND v.purpose = 'claim'
       WHERE o.id = ANY($1::uuid[])`,
      [ids, memberId],
    );
    return new Map(found.map((one) => [one.organisationId, one]));
  };
  return context.loaders.get<Standing>('standing-in-organisation', batch).load(organisationId);
}
