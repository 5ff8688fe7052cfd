import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AwardCriterionType } from '../commissions/index.js';
import { BidDocumentType, BidTotalsType, MilestoneType, PriceLineType, TeamMemberType } from './bid-parts.type.js';

@ObjectType('DraftAnswer', { description: 'An answer in a draft; empty text when not begun.', simpleResolvers: true })
export class DraftAnswerType {
  @Field(() => AwardCriterionType, { description: 'What is asked.' }) criterion: AwardCriterionType;
  @Field(() => String, { description: 'The answer so far, in Markdown.' }) text: string;
  @Field(() => String, { description: 'The answer so far, as safe HTML.' }) html: string;
  @Field(() => Int, { description: 'How many words it has.' }) words: number;
}

@ObjectType('BidDraft', {
  description: 'The draft of a bid. Only people of the bidding organisation can ever see it, also after the opening.',
})
export class BidDraftType {
  @Field(() => Int, {
    description: 'Raised by every save; a save, an approval and a submission name the one they read.',
  })
  revision: number;

  @Field(() => Date, { description: 'When it was last saved.' })
  savedAt: Date;

  @Field(() => [DraftAnswerType], { description: 'One for each quality and social value criterion, in their order.' })
  answers: DraftAnswerType[];

  @Field(() => [PriceLineType], { description: 'Price lines, net of VAT.' })
  priceLines: PriceLineType[];

  @Field(() => BidTotalsType, { description: 'Sums of the lines that are complete.' })
  totals: BidTotalsType;

  @Field(() => String, { description: 'The delivery plan in Markdown.' })
  deliveryPlan: string;

  @Field(() => String, { description: 'The delivery plan as safe HTML.' })
  deliveryPlanHtml: string;

  @Field(() => [MilestoneType], { description: 'Milestones.' })
  milestones: MilestoneType[];

  @Field(() => [TeamMemberType], { description: 'The team.' })
  team: TeamMemberType[];

  @Field(() => [BidDocumentType], { description: 'Documents, at most 10.' })
  documents: BidDocumentType[];

  @Field(() => [ID], { description: 'Conditions of participation confirmed so far.' })
  conditions: string[];

  @Field(() => Boolean, {
    description:
      'Whether it differs from what was last submitted. Then the submission counts, and the changes do not until they ' +
      'are submitted. False before the first submission.',
  })
  changedSinceSubmission: boolean;

  @Field(() => Boolean, { description: 'Whether a signatory has approved exactly this revision.' })
  approved: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When the signatories were asked to approve exactly this revision; null while they were not.',
  })
  approvalRequestedAt: Date | null;
}
