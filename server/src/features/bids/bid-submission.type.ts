import { Field, Int, ObjectType } from 'type-graphql';
import {
  BidAnswerType,
  BidDocumentType,
  ConfirmedConditionType,
  MilestoneType,
  TeamMemberType,
} from './bid-parts.type.js';

@ObjectType('BidReceipt', { description: 'Proof of what was received and when.', simpleResolvers: true })
export class BidReceiptType {
  @Field(() => String, { description: 'Reference, such as R-7KQ2-M9XA-4TCE.' }) reference: string;
  @Field(() => Date, { description: 'When it was received, by the database clock to the millisecond.' })
  receivedAt: Date;
  @Field(() => String, { description: 'SHA-256 of the canonical content, in hex.' }) sha256: string;
  @Field(() => Int, { description: 'Which submission of this bid it is, from 1.' }) revision: number;
  @Field(() => Int, { description: 'The version of the commission that it answers.' }) commissionVersion: number;
}

@ObjectType('BidSubmission', {
  description:
    'A bid as submitted, for ever. Before the opening only the bidding organisation sees it; after it the council sees ' +
    'the one that counts, without prices until every quality score is in.',
})
export class BidSubmissionType {
  @Field(() => BidReceiptType, { description: 'Its receipt.' })
  receipt: BidReceiptType;

  @Field(() => [BidAnswerType], { description: 'Answers in the order of the criteria.' })
  answers: BidAnswerType[];

  @Field(() => String, { description: 'The delivery plan in Markdown.' })
  deliveryPlan: string;

  @Field(() => String, { description: 'The delivery plan as safe HTML.' })
  deliveryPlanHtml: string;

  @Field(() => [MilestoneType], { description: 'Milestones.' })
  milestones: MilestoneType[];

  @Field(() => [TeamMemberType], { description: 'The team.' })
  team: TeamMemberType[];

  @Field(() => [BidDocumentType], {
    description:
      'Documents as submitted, each hashed in the content. For the council those that hold prices appear with the prices.',
  })
  documents: BidDocumentType[];

  @Field(() => [ConfirmedConditionType], { description: 'Conditions that the bidder confirmed.' })
  conditions: ConfirmedConditionType[];
}
