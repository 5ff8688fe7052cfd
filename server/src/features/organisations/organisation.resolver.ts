import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { organisationColumns, type OrganisationRow } from './organisation.queries.js';
import { OrganisationType } from './organisation.type.js';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description: 'One organisation by its page address; null when there is none.',
  })
  async organisation(
    @Ctx() context: Context,
    @Arg('slug', () => String, { description: 'The last part of /organisations/SLUG.' }) slug: string,
  ): Promise<OrganisationRow | null> {
    const [row] = await rows<OrganisationRow>(
      context,
      `SELECT ${organisationColumns} FROM organisation o WHERE o.slug = $1`,
      [slug],
    );
    return row ?? null;
  }
}
