import { Field, ObjectType } from 'type-graphql';
import { CommissionType } from '../commissions/index.js';

@ObjectType({ description: 'The commission with its bids opened.', simpleResolvers: true })
export class OpenBidsPayload {
  @Field(() => CommissionType, { description: 'The commission, now evaluating.' }) commission: CommissionType;
}
