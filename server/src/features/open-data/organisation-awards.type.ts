import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/index.js';
import { Money } from '../../core/money/index.js';
import { CommissionType } from '../commissions/index.js';

@ObjectType('OrganisationAward', { description: 'An award to an organisation. Public.' })
export class OrganisationAwardType {
  @Field(() => CommissionType, { description: 'What was awarded.' }) commission: object;
  @Field(() => DayScalar, { nullable: true, description: 'When; null where a notice does not say.' })
  awardedOn: string | null;
  @Field(() => Money, {
    nullable: true,
    description: 'Net of VAT; of imported notices as stated there, for all suppliers together. Null when not stated.',
  })
  value: Money | null;
  @Field(() => Int, { description: 'How many suppliers share it.' }) suppliers: number;
}
