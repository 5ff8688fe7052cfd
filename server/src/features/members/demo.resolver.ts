import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { checkPaging, ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { plainText } from '../../core/text/index.js';
import { DemoPersonType, OutboxMailConnection } from './administration.type.js';
import { demoPeople, listOutbox, outboxIsOpen, type OutboxRow } from './demo.queries.js';

@Resolver()
export class DemoResolver {
  @Query(() => [DemoPersonType], {
    description: 'Whom one can be in the demo stories. Empty anywhere but in demo mode on this very machine.',
  })
  async demoPeople(@Ctx() context: Context): Promise<DemoPersonType[]> {
    return (await demoPeople(context)).map((person) => ({
      id: toGlobalId('Member', person.id),
      name: person.name,
      about: plainText(person.biography.split('\n')[0] ?? ''),
    }));
  }

  @Query(() => Boolean, { description: 'Whether you can read `outbox`: mails are shown there instead of being sent.' })
  outboxIsOpen(@Ctx() context: Context): boolean {
    return outboxIsOpen(context);
  }

  @Query(() => OutboxMailConnection, {
    description:
      'Mails that the market wrote, newest first. NOT_FOUND anywhere but in demo or development mode on this very machine.',
  })
  outbox(@Ctx() context: Context, @Args() args: ConnectionArgs): Promise<Page<OutboxRow>> {
    checkPaging(args);
    return listOutbox(context, args);
  }
}
