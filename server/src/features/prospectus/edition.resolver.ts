import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { checkPaging, ConnectionArgs } from '../../core/pagination/index.js';
import { renderMarkdown } from '../../core/text/index.js';
import { loadOrganisation } from '../organisations/index.js';
import { loadEntries, type EntryRow } from './area-version.queries.js';
import { draftBlockers } from './edition-blockers.js';
import { editionByNumber, editionInState, editionsOf, prospectuses, type EditionRow } from './edition.queries.js';
import { EditionConnection, EditionSection, EditionType } from './edition.type.js';
import { sectionsOf } from './sections.js';

const COUNCIL = 'Slug of the council, as in /prospectus/SLUG.';

@Resolver(() => EditionType)
export class EditionResolver {
  @Query(() => EditionConnection, { description: 'Every council with an edition in force, by name.' })
  prospectuses(@Ctx() context: Context, @Args(() => ConnectionArgs) args: ConnectionArgs): Promise<object> {
    checkPaging(args);
    return prospectuses(context, args);
  }

  @Query(() => EditionType, {
    nullable: true,
    description: 'The edition in force of a council; null when there is none.',
  })
  prospectus(
    @Ctx() context: Context,
    @Arg('council', () => String, { description: COUNCIL }) council: string,
  ): Promise<EditionRow | null> {
    return editionInState(context, council, 'published');
  }

  @Query(() => EditionType, {
    nullable: true,
    description: 'One edition by its number; null when there is none or you may not see it.',
  })
  prospectusEdition(
    @Ctx() context: Context,
    @Arg('council', () => String, { description: COUNCIL }) council: string,
    @Arg('number', () => Int, { description: 'From 1.' }) number: number,
  ): Promise<EditionRow | null> {
    return editionByNumber(context, council, number);
  }

  @Query(() => [EditionType], { description: 'All editions of a council that you may see, oldest first.' })
  prospectusEditions(
    @Ctx() context: Context,
    @Arg('council', () => String, { description: COUNCIL }) council: string,
  ): Promise<EditionRow[]> {
    return editionsOf(context, council);
  }

  @FieldResolver()
  council(@Root() edition: EditionRow, @Ctx() context: Context): Promise<object | null> {
    return loadOrganisation(context, edition.councilId);
  }

  @FieldResolver()
  introductionHtml(@Root() edition: EditionRow): string {
    return renderMarkdown(edition.introduction);
  }

  @FieldResolver()
  async sections(@Root() edition: EditionRow, @Ctx() context: Context): Promise<EditionSection[]> {
    return sectionsOf(await loadEntries(context, edition.id));
  }

  @FieldResolver()
  areas(@Root() edition: EditionRow, @Ctx() context: Context): Promise<EntryRow[]> {
    return loadEntries(context, edition.id);
  }

  @FieldResolver()
  async areaCount(@Root() edition: EditionRow, @Ctx() context: Context): Promise<number> {
    return (await loadEntries(context, edition.id)).length;
  }

  @FieldResolver()
  publishBlockers(@Root() edition: EditionRow, @Ctx() context: Context): Promise<string[]> {
    return draftBlockers(context, edition);
  }
}
