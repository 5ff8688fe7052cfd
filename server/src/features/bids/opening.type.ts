import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('OpenedBidRecord', {
  description: 'One bid in the public record of an opening: proof that it was there, and nothing of what it says.',
  simpleResolvers: true,
})
export class OpenedBidRecord {
  @Field(() => String, { description: "Reference of the bidder's receipt." }) receipt: string;
  @Field(() => String, { description: 'SHA-256 of the canonical content, in hex.' }) sha256: string;
}

@ObjectType('BidOpening', {
  description: 'The public record of the one act of opening. A commission without it is sealed.',
})
export class BidOpeningType {
  @Field(() => Date, { description: 'When, by the database clock.' })
  openedAt: Date;

  @Field(() => Int, { description: 'How many bids count. Before the opening nobody can learn this.' })
  bidCount: number;
}
