import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Unauthenticated } from '../../core/errors/index.js';
import { checkPaging, ConnectionArgs } from '../../core/pagination/index.js';
import { loadOrganisation } from '../organisations/index.js';
import { loadVersion } from './area-version.queries.js';
import { loadEdition } from './edition.queries.js';
import { followerCount, viewerFollows } from './followers.queries.js';
import { PolicyAreaFilter } from './policy-area.inputs.js';
import { loadAppearances, policyAreaBySlug, type PolicyAreaRow } from './policy-area.queries.js';
import { AppearanceType, PolicyAreaConnection, PolicyAreaType } from './policy-area.type.js';
import { policyAreas } from './policy-areas.queries.js';
import { AreaSort } from './prospectus.words.js';

@Resolver(() => PolicyAreaType)
export class PolicyAreaResolver {
  @Query(() => PolicyAreaType, {
    nullable: true,
    description: 'One published area by its page address; null when there is none.',
  })
  policyArea(
    @Ctx() context: Context,
    @Arg('council', () => String, { description: 'Slug of the council.' }) council: string,
    @Arg('slug', () => String, { description: 'Slug of the area.' }) slug: string,
  ): Promise<PolicyAreaRow | null> {
    return policyAreaBySlug(context, council, slug);
  }

  @Query(() => PolicyAreaConnection, { description: 'Areas of the editions in force, of all councils.' })
  policyAreas(
    @Ctx() context: Context,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PolicyAreaFilter, { nullable: true, description: 'All when left out.' })
    filter: PolicyAreaFilter | null,
    @Arg('sort', () => AreaSort, { defaultValue: AreaSort.TITLE, description: 'The order.' }) sort: AreaSort,
  ): Promise<object> {
    checkPaging(args);
    if (filter?.following && !context.viewer.memberId) throw new Unauthenticated('Sign in to see what you follow.');
    return policyAreas(context, args, filter ?? {}, sort);
  }

  @FieldResolver()
  council(@Root() area: PolicyAreaRow, @Ctx() context: Context): Promise<object | null> {
    return loadOrganisation(context, area.councilId);
  }

  @FieldResolver()
  current(@Root() area: PolicyAreaRow, @Ctx() context: Context): Promise<object | null> {
    return loadVersion(context, area.versionId);
  }

  @FieldResolver()
  async appearances(@Root() area: PolicyAreaRow, @Ctx() context: Context): Promise<AppearanceType[]> {
    const appearances = await loadAppearances(context, area.id);
    return Promise.all(
      appearances.map(async ({ editionId, versionId }) => {
        const [edition, version] = await Promise.all([
          loadEdition(context, editionId),
          loadVersion(context, versionId),
        ]);
        return { edition: edition!, version: version! };
      }),
    );
  }

  @FieldResolver()
  viewerFollows(@Root() area: PolicyAreaRow, @Ctx() context: Context): Promise<boolean> {
    return viewerFollows(context, area.id);
  }

  @FieldResolver()
  followerCount(@Root() area: PolicyAreaRow, @Ctx() context: Context): Promise<number> {
    return followerCount(context, area.id);
  }
}
