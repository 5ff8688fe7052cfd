import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { OrganisationType, type OrganisationRow } from '../organisations/index.js';
import { loadDraftRights, loadEditionOf, type EditionRow } from './edition.queries.js';
import { EditionType } from './edition.type.js';
import { loadThemesOf } from './theme.queries.js';
import { ThemeType } from './theme.type.js';

/** What the Prospectus adds to every organisation; empty for those that are no council. */
@Resolver(() => OrganisationType)
export class CouncilResolver {
  @FieldResolver(() => EditionType, { nullable: true, description: 'Its edition in force; null when there is none.' })
  prospectus(@Root() council: OrganisationRow, @Ctx() context: Context): Promise<EditionRow | null> {
    return loadEditionOf(context, council.id, 'published');
  }

  @FieldResolver(() => EditionType, {
    nullable: true,
    description: 'Its draft edition; null when there is none or you may not see it.',
  })
  prospectusDraft(@Root() council: OrganisationRow, @Ctx() context: Context): Promise<EditionRow | null> {
    return loadEditionOf(context, council.id, 'draft');
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may read its draft edition: as an officer or observer.' })
  async viewerMayReadProspectusDraft(@Root() council: OrganisationRow, @Ctx() context: Context): Promise<boolean> {
    return (await loadDraftRights(context, council.id)).mayRead;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may write and publish its Prospectus: as an officer.' })
  async viewerMayEditProspectus(@Root() council: OrganisationRow, @Ctx() context: Context): Promise<boolean> {
    return (await loadDraftRights(context, council.id)).mayEdit;
  }

  @FieldResolver(() => [ThemeType], { description: 'Its themes that you may see, in its order.' })
  themes(@Root() council: OrganisationRow, @Ctx() context: Context): Promise<object[]> {
    return loadThemesOf(context, council.id);
  }
}
