import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { commissionsById } from './commission.queries.js';
import { CommissionType } from './commission.type.js';

@ObjectType({ description: 'The commission as it stands after the change.', simpleResolvers: true })
export class CommissionPayload {
  @Field(() => CommissionType, { nullable: true, description: 'The commission.' })
  commission: object | null;
}

/** What a verb on a commission answers: the commission as read after the change. */
export async function commissionPayload(context: Context, id: string): Promise<CommissionPayload> {
  return { commission: (await commissionsById(context, [id])).get(id) ?? null };
}
