import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'The draft that a signatory approves.' })
export class ApproveBidInput {
  @Field(() => ID, { description: 'The organisation that you act for; you are its signatory.' })
  actingFor: string;

  @Field(() => ID, { description: 'The bid.' })
  bidId: string;

  @Field(() => Int, { description: 'The revision of the draft that you have read. The approval holds for it alone.' })
  revision: number;
}

@InputType({ description: 'The draft that signatories are asked to approve.' })
export class RequestBidApprovalInput {
  @Field(() => ID, { description: 'The organisation that you act for; you are its bid manager or contributor.' })
  actingFor: string;

  @Field(() => ID, { description: 'The bid.' })
  bidId: string;

  @Field(() => Int, { description: 'The revision of the draft that you read. CONFLICT when somebody saved since.' })
  revision: number;
}
