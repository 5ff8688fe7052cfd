import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.js';
import { Invalid, NotFound, Refused } from '../errors/index.js';
import { parseGlobalId } from '../ids/index.js';
import { ChangeType } from './change.type.js';
import type { Subject } from './told.queries.js';

const MOST_IDS = 20;

@Resolver()
export class LiveResolver {
  @Subscription(() => ChangeType, {
    description:
      'Tells, as it is committed, that something happened to one of these records, as far as you may know of it: what is public to all who see the record, what is sealed or between parties only to those whom it concerns. It is asked anew each time. At most 20 ids. NOT_FOUND when there is one that you may not see. By WebSocket only.',
    subscribe: ({ args, context }: { args: unknown; context: Context }) =>
      watch(context, args as { ids: string[]; since: Date | null }),
  })
  changed(
    @Root() change: ChangeType,
    @Arg('ids', () => [ID], { description: 'Global ids, 1 to 20.' }) _ids: string[],
    @Arg('since', () => Date, {
      nullable: true,
      description: 'When you read the records. What others have done since then is told at once.',
    })
    _since: Date | null,
  ): ChangeType {
    return change;
  }
}

async function watch(
  context: Context,
  { ids, since }: { ids: string[]; since?: Date | null },
): Promise<AsyncIterable<ChangeType>> {
  if (!context.live) throw new Refused(['Subscriptions come by WebSocket, with the protocol graphql-transport-ws.']);
  if (ids.length === 0 || ids.length > MOST_IDS)
    throw new Invalid([{ path: 'ids', message: `Name 1 to ${MOST_IDS} records.` }]);
  const subjects = [...new Set(ids)].map(parseGlobalId);
  if (!subjects.every((subject): subject is Subject => subject !== null)) throw new NotFound('One of these records');
  if (!(await context.live.sees(context.viewer, subjects))) throw new NotFound('One of these records');
  return context.live.watch(context.viewer, subjects, since ?? null);
}
