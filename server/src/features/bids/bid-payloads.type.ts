import { Field, ObjectType } from 'type-graphql';
import { BidReceiptType } from './bid-submission.type.js';
import { BidType } from './bid.type.js';

@ObjectType({ description: 'The bid after the change.', simpleResolvers: true })
export class BidPayload {
  @Field(() => BidType, { description: 'The bid.' }) bid: BidType;
}

@ObjectType({ description: 'The submitted bid and its receipt.', simpleResolvers: true })
export class SubmitBidPayload {
  @Field(() => BidType, { description: 'The bid.' }) bid: BidType;
  @Field(() => BidReceiptType, { description: 'Keep it: it proves what was received and when.' })
  receipt: BidReceiptType;
}
