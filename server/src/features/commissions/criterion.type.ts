import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CriterionKind } from './criterion.words.js';

@ObjectType('AwardCriterion', {
  description: 'What bids are scored on. As public as its commission; fixed once published but for an amendment.',
})
export class AwardCriterionType {
  @Field(() => ID, { description: 'Opaque and lasting; answers and scores name it.' })
  id: string;

  @Field(() => CriterionKind, { description: 'Quality and social value are answered in writing; price is not.' })
  kind: CriterionKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'What bidders are asked, in Markdown; empty for price.' })
  question: string;

  @Field(() => Int, { description: 'Per cent of the total. All weights of a published commission sum to exactly 100.' })
  weight: number;

  @Field(() => Int, { nullable: true, description: 'The most words an answer may have; null for price.' })
  wordLimit: number | null;

  @Field(() => Int, {
    description: 'On the scale of 0 to 5, the lowest score with which a bid stays eligible; 0 means no minimum.',
  })
  minimumScore: number;
}

@ObjectType('ConditionOfParticipation', {
  description: 'A pass or fail condition that every bidder confirms. As public as its commission.',
})
export class ConditionOfParticipationType {
  @Field(() => ID, { description: 'Opaque and lasting; a bid names the conditions that it confirms.' })
  id: string;

  @Field(() => String, { description: 'The condition, in plain text.' })
  text: string;
}
