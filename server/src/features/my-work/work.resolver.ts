import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { ViewerType } from '../members/index.js';
import { workOf } from './work.queries.js';
import { WorkItemType } from './work.type.js';
import { isDueOnDay, sayWork } from './work.words.js';

@Resolver(() => ViewerType)
export class ViewerWorkResolver {
  @FieldResolver(() => [WorkItemType], {
    description:
      'What needs you next, over all organisations that you act for: by due date, what has none last, at most 50. Empty when not signed in.',
  })
  async work(@Ctx() context: Context): Promise<WorkItemType[]> {
    const found = await workOf(context);
    return found.map((row) => ({
      kind: row.kind,
      title: row.title,
      organisation: row.organisation,
      dueAt: row.dueAt,
      dueOnDay: isDueOnDay(row.kind),
      ...sayWork(row),
    }));
  }
}
