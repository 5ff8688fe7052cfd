import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import { ViewerType } from '../members/index.js';
import { OrganisationType, organisationColumns } from '../organisations/index.js';
import { PolicyAreaType, inForceSql, loadPolicyArea } from '../prospectus/index.js';

/** What an officer chooses from when a commission is drafted. */
@Resolver(() => ViewerType)
export class ViewerCommissions {
  @FieldResolver(() => [OrganisationType], {
    description: 'Councils of which you are a commissioning officer, by name.',
  })
  async commissioningFor(@Ctx() context: Context): Promise<object[]> {
    const { memberId } = context.viewer;
    if (!memberId) return [];
    return rows<object>(
      context,
      `SELECT ${organisationColumns} FROM organisation o JOIN organisation_membership om ON om.organisation_id = o.id
       WHERE om.member_id = $1 AND om.ended_at IS NULL AND 'commissioning_officer' = ANY(om.roles) AND o.kind = 'council'
       ORDER BY o.name, o.id`,
      [memberId],
    );
  }
}

interface AreaOfCouncil {
  id: string;
  councilId: string;
}

const COMMISSIONABLE = `SELECT a.id, a.council_id AS "councilId" FROM policy_area a
  JOIN policy_area_version v ON v.id = a.published_version_id
  WHERE a.council_id = ANY($1::uuid[]) AND v.stage <> 'closed' AND ${inForceSql('a')} ORDER BY lower(v.title), a.id`;

@Resolver(() => OrganisationType)
export class CouncilAreas {
  @FieldResolver(() => [PolicyAreaType], {
    description:
      'Its policy areas in the edition in force for which it may commission: all but the closed ones, by title.',
  })
  async commissionableAreas(@Root() council: { id: string }, @Ctx() context: Context): Promise<object[]> {
    const batch = async (ids: readonly string[]): Promise<Map<string, AreaOfCouncil[]>> =>
      groupedBy(await rows<AreaOfCouncil>(context, COMMISSIONABLE, [ids]), ({ councilId }) => councilId);
    const found = (await context.loaders.get('commissionableAreas', batch).load(council.id)) ?? [];
    const areas = await Promise.all(found.map(({ id }) => loadPolicyArea(context, id)));
    return areas.filter((area) => area !== null);
  }
}
