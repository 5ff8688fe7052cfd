import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { invalidIf } from '../../core/errors/index.js';
import { loadEntries } from './area-version.queries.js';
import { changedParts, entriesDiff } from './edition-diff.js';
import { EditionDiffType } from './edition-diff.type.js';
import { editionsOf } from './edition.queries.js';

@Resolver()
export class EditionDiffResolver {
  @Query(() => EditionDiffType, {
    nullable: true,
    description: 'What changed from one edition of a council to another; null when you may not see both.',
  })
  async editionDiff(
    @Ctx() context: Context,
    @Arg('council', () => String, { description: 'Slug of the council.' }) council: string,
    @Arg('from', () => Int, { description: 'Number of the edition to compare from.' }) from: number,
    @Arg('to', () => Int, { description: 'Number of the edition to compare to. INVALID when it is the same.' })
    to: number,
  ): Promise<EditionDiffType | null> {
    invalidIf(from === to ? [{ path: 'to', message: 'Choose two different editions to compare.' }] : []);
    const editions = await editionsOf(context, council);
    const earlier = editions.find((edition) => edition.number === from);
    const later = editions.find((edition) => edition.number === to);
    if (!earlier || !later) return null;
    const [before, after] = await Promise.all([loadEntries(context, earlier.id), loadEntries(context, later.id)]);
    return {
      from: earlier,
      to: later,
      title: changedParts(earlier.title, later.title),
      introduction: changedParts(earlier.introduction, later.introduction),
      ...entriesDiff(before, after),
    };
  }
}
