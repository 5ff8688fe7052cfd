import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node, Reason } from '../../core/graphql/index.js';
import { DecimalScalar } from '../../core/money/index.js';
import { CommissionType } from '../commissions/index.js';
import { OrganisationType } from '../organisations/index.js';
import { AwardOutcome } from './award.words.js';

@ObjectType('Award', {
  implements: Node,
  description: 'A winning bid. Public from the moment the decision is published.',
})
export class AwardType extends Node {
  @Field(() => Date, { description: 'When it was published.' })
  awardedAt: Date;
}

@ObjectType('SummaryCriterion', { description: 'One criterion of an assessment summary.', simpleResolvers: true })
export class SummaryCriterionType {
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'Its weight in per cent: the most points there were for it.' })
  weight: number;

  @Field(() => Int, { description: 'The lowest score with which a bid stayed eligible; 0 means no minimum.' })
  minimumScore: number;

  @Field(() => Int, { nullable: true, description: 'The agreed score from 0 to 5; null for price.' })
  score: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points; null for the price of a bid that was not eligible.',
  })
  points: string | null;

  @Field(() => String, { description: 'The sum written out.' })
  working: string;

  @Field(() => String, { description: 'Why this score, by reference to the bid.' })
  explanation: string;
}

@ObjectType('AssessmentSummary', {
  description:
    'What a bidder is told about its own bid. For the bidder once published, for the council’s officers and observers before.',
  simpleResolvers: true,
})
export class AssessmentSummaryType {
  @Field(() => ID, { description: 'The id of the bid.' })
  bidId: string;

  @Field(() => OrganisationType, { nullable: true, description: 'Whose bid it is.' })
  organisation: object | null;

  @Field(() => Boolean, { description: 'Whether the bid wins.' })
  won: boolean;

  @Field(() => Boolean, { description: 'False when an agreed score is below the criterion’s minimum.' })
  eligible: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'All points; null for a bid that is not eligible.' })
  total: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place; null for a bid that is not eligible.' })
  rank: number | null;

  @Field(() => [SummaryCriterionType], { description: 'Every criterion with its weight, score and explanation.' })
  criteria: SummaryCriterionType[];

  @Field(() => String, { description: 'What was good about the bid.' })
  strengths: string;

  @Field(() => String, { description: 'What would have scored higher; may be empty for a winner.' })
  improvements: string;

  @Field(() => String, { description: 'Why it was not awarded; empty for a winner.' })
  whyNotAwarded: string;

  @Field(() => Int, { description: 'Send it back when you save; 0 before the first save.' })
  revision: number;

  @Field(() => Date, { nullable: true, description: 'When the bidder got it; null while a draft.' })
  publishedAt: Date | null;
}

@ObjectType('AwardDecision', {
  description:
    'The decision as the council writes it: for its commissioning officers and observers once bids are opened.',
  simpleResolvers: true,
})
export class AwardDecisionType {
  @Field(() => AwardOutcome, { nullable: true, description: 'Null while undecided.' })
  outcome: AwardOutcome | null;

  @Field(() => String, { description: 'Why; public once published.' })
  reasons: string;

  @Field(() => [ID], { description: 'Ids of the bids that win.' })
  winners: string[];

  @Field(() => Int, { description: 'Send it back when you save or publish; 0 before the first save.' })
  revision: number;

  @Field(() => Date, { nullable: true, description: 'When it was published; null while a draft.' })
  publishedAt: Date | null;

  @Field(() => [Reason], { description: 'What is missing before it can be published; empty once it is.' })
  publishBlockers: Reason[];

  @Field(() => [AssessmentSummaryType], {
    description: 'One for each opened bid, best first; empty until all scores are in.',
  })
  summaries: AssessmentSummaryType[];
}

@ObjectType('ResultBid', {
  description: 'One bid in the public result. Only winners are named.',
  simpleResolvers: true,
})
export class ResultBidType {
  @Field(() => String, { description: 'Such as “Bid A”: lettered by place.' })
  label: string;

  @Field(() => OrganisationType, { nullable: true, description: 'Who bid; null unless it won.' })
  organisation: object | null;

  @Field(() => Boolean, { description: 'False when it scored below a minimum.' })
  eligible: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'Total points; null for a bid that was not eligible.' })
  total: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place; null for a bid that was not eligible.' })
  rank: number | null;

  @Field(() => Boolean, { description: 'Whether it won.' })
  won: boolean;
}

@ObjectType('CommissionResult', { description: 'How a commission ended. Public.', simpleResolvers: true })
export class CommissionResultType {
  @Field(() => AwardOutcome, { description: 'Whether an award was made.' })
  outcome: AwardOutcome;

  @Field(() => String, { description: 'The council’s reasons, in plain text.' })
  reasons: string;

  @Field(() => Date, { description: 'When it was published.' })
  publishedAt: Date;

  @Field(() => [AwardType], { description: 'The awards: one for each winning bid.' })
  awards: object[];

  @Field(() => [ResultBidType], { description: 'All bids that were opened, best first.' })
  bids: ResultBidType[];

  @Field(() => [AssessmentSummaryType], {
    description: 'Assessment summaries of your own organisations’ bids; empty for everybody else.',
  })
  mySummaries: AssessmentSummaryType[];
}

@ObjectType('AwardPayload', { description: 'The commission whose decision was changed.' })
export class AwardPayload {
  @Field(() => CommissionType, { description: 'The commission; read its `awardDecision` or `result` again.' })
  commission: object;
}
