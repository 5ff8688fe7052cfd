import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { renderMarkdown } from '../../core/text/index.js';
import { ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { identifierSchemes } from './identifier-schemes.js';
import { loadIdentifiers } from './identifier.queries.js';
import { standingIn } from './membership.queries.js';
import * as actions from './organisation.actions.js';
import * as inputs from './organisation.inputs.js';
import { organisationList } from './organisation-list.queries.js';
import { describe, loadOrganisation, organisationAt, type OrganisationRow } from './organisation.queries.js';
import {
  IdentifierSchemeType,
  OrganisationConnection,
  OrganisationIdentifierType,
  OrganisationType,
} from './organisation.type.js';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description:
      'One organisation by its page address; null when there is none. A former address, or one of a record that was found to be the same body, answers the organisation as it is now: compare `slug`.',
  })
  organisation(
    @Ctx() context: Context,
    @Arg('slug', () => String, { description: 'The last part of /organisations/SLUG.' }) slug: string,
  ): Promise<OrganisationRow | null> {
    return organisationAt(context, slug);
  }

  @Query(() => OrganisationConnection, { description: 'Organisations by name, each body once.' })
  organisations(
    @Ctx() context: Context,
    @Args() args: ConnectionArgs,
    @Arg('filter', () => inputs.OrganisationFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: inputs.OrganisationFilter | null,
  ): Promise<Page<OrganisationRow>> {
    return organisationList(context, args, filter ?? {});
  }

  @Query(() => [IdentifierSchemeType], { description: 'The registers whose numbers an organisation can give.' })
  identifierSchemes(): readonly IdentifierSchemeType[] {
    return identifierSchemes;
  }

  @FieldResolver(() => String, { description: 'What it says about itself, in Markdown; empty when it says nothing.' })
  description(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<string> {
    return describe(context, organisation);
  }

  @FieldResolver(() => String, { description: 'The description as safe HTML; its headings begin at level 3.' })
  async descriptionHtml(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<string> {
    return renderMarkdown(await describe(context, organisation));
  }

  @FieldResolver(() => [OrganisationIdentifierType], { description: 'Its numbers in public registers.' })
  identifiers(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<OrganisationIdentifierType[]> {
    return loadIdentifiers(context, organisation.id);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The record that stands for the body, where this one was found to be the same; null otherwise.',
  })
  async mergedInto(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<OrganisationRow | null> {
    return organisation.mergedIntoId ? loadOrganisation(context, organisation.mergedIntoId) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a signatory must approve each bid first; null for whoever does not belong to it.',
  })
  async requiresSignatory(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<boolean | null> {
    const standing = await standingIn(context, organisation.id);
    return standing?.roles.length ? organisation.requiresSignatory : null;
  }

  @Mutation(() => OrganisationType, {
    description:
      'Registers an organisation. You become its administrator and, unless it is a council, its bid manager. REFUSED when one of its numbers belongs to an organisation that is here already; the reason names it and says how to join or claim it.',
  })
  registerOrganisation(
    @Ctx() context: Context,
    @Arg('input', { description: 'What it says about itself.' }) input: inputs.RegisterOrganisationInput,
  ): Promise<OrganisationRow> {
    return actions.registerOrganisation(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Changes what an organisation says about itself. Its administrators only. REFUSED where it would change the name, kind or numbers of a verified organisation, which only a platform administrator who does not belong to it may, or take a number that another has.',
  })
  editOrganisation(
    @Ctx() context: Context,
    @Arg('input', { description: 'The whole of it.' }) input: inputs.EditOrganisationInput,
  ): Promise<OrganisationRow> {
    return actions.editOrganisation(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Gives its page another address; the old one leads there. Its administrators only. INVALID when taken.',
  })
  renameOrganisationPage(
    @Ctx() context: Context,
    @Arg('input', { description: 'The new address.' }) input: inputs.RenameOrganisationPageInput,
  ): Promise<OrganisationRow> {
    return actions.renameOrganisationPage(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Changes how an organisation works here. Its administrators only. REFUSED when a signatory would be required and there is none, or when a body other than a council would publish names.',
  })
  changeOrganisationSettings(
    @Ctx() context: Context,
    @Arg('input', { description: 'What changes.' }) input: inputs.ChangeOrganisationSettingsInput,
  ): Promise<OrganisationRow> {
    return actions.changeOrganisationSettings(context, input);
  }
}
