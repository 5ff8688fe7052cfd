import { Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'The draft that is submitted.' })
export class SubmitBidInput {
  @Field(() => ID, { description: 'The organisation that you act for; you are its bid manager.' })
  actingFor: string;

  @Field(() => ID, { description: 'The bid.' })
  bidId: string;

  @Field(() => Int, { description: 'The revision of the draft that you read. CONFLICT when somebody saved since.' })
  revision: number;

  @Field(() => Int, { description: 'The version of the commission that you answer. CONFLICT when it changed since.' })
  commissionVersion: number;

  @Field(() => String, {
    description:
      'Any text of 8 to 100 letters, digits and hyphens, new for each submission. Sent again with the same key, a ' +
      'submission changes nothing and answers the same receipt, also after the deadline.',
  })
  @Matches(/^[A-Za-z0-9_-]{8,100}$/, { message: 'An idempotency key has 8 to 100 letters, digits, hyphens.' })
  idempotencyKey: string;
}

@InputType({ description: 'The submission that is taken back.' })
export class WithdrawBidInput {
  @Field(() => ID, { description: 'The organisation that you act for; you are its bid manager.' })
  actingFor: string;

  @Field(() => ID, { description: 'The bid.' })
  bidId: string;

  @Field(() => Int, { description: 'The submitted revision that you saw. CONFLICT when a newer one was submitted.' })
  submittedRevision: number;
}
