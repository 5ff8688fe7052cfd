import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { connectionOf } from '../../core/pagination/index.js';
import { BidState } from './bid.words.js';

@ObjectType('Bid', {
  implements: Node,
  description:
    "An organisation's answer to a commission. Sealed: until the opening nobody outside the bidding organisation, " +
    'administrators included, can see that it exists. After it the council sees what was submitted, prices last.',
})
export class BidType extends Node {
  @Field(() => BidState, { description: 'Where it stands.' })
  state: BidState;

  @Field(() => Int, { description: 'The revision that counts, from 1; 0 before the first submission.' })
  submittedRevision: number;

  @Field(() => Int, { description: 'Version of the commission for which it was last submitted; 0 before that.' })
  confirmedVersion: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was opened. Null while sealed; a bid that did not count at the deadline stays sealed.',
  })
  openedAt: Date | null;
}

export const BidConnection = connectionOf(BidType, 'Bid');
