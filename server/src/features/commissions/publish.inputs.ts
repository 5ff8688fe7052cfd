import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Names a commission.' })
export class CommissionInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;
}

@InputType({ description: 'Publishes a draft.' })
export class PublishCommissionInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you read. CONFLICT when the draft was saved since.' })
  revision: number;
}

@InputType({ description: 'Ends a published commission without an award.' })
export class EndCommissionInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => String, { description: 'Why, for everybody to read: at most 2,000 characters.' })
  @Matches(/\S/, { message: 'Say why, for everybody to read.' })
  @MaxLength(2000, { message: 'Use at most 2000 characters.' })
  reason: string;
}

@InputType({ description: 'Names an evaluator of a panel.' })
export class PanelMemberInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => ID, { description: 'A member who is an evaluator of the council.' })
  memberId: string;
}
