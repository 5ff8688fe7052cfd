import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Reason } from '../../core/graphql/index.js';
import { DecimalScalar, Money } from '../../core/money/index.js';
import { AwardCriterionType, CommissionType } from '../commissions/index.js';
import { MemberType } from '../members/index.js';
import { OrganisationType } from '../organisations/index.js';

@ObjectType('Score', { description: 'What one evaluator, alone, thinks of one answer.', simpleResolvers: true })
export class ScoreType {
  @Field(() => MemberType, { description: 'Who scored.' })
  evaluator: object;

  @Field(() => Int, { nullable: true, description: 'From 0, unacceptable, to 5, excellent; null in a draft.' })
  score: number | null;

  @Field(() => String, { description: 'Why, in plain text.' })
  reason: string;

  @Field(() => Int, { description: 'Send it back when you save, so that nothing is overwritten unseen.' })
  revision: number;

  @Field(() => Date, { description: 'When it was last saved.' })
  savedAt: Date;
}

@ObjectType('AgreedScore', {
  description:
    'The score that counts. Where all evaluators gave the same score it counts by itself, with their reasons joined.',
  simpleResolvers: true,
})
export class AgreedScoreType {
  @Field(() => Int, { description: 'From 0 to 5.' })
  score: number;

  @Field(() => String, { description: 'Why, in plain text. The bidder reads it in its assessment summary.' })
  reason: string;

  @Field(() => MemberType, {
    nullable: true,
    description:
      'The officer who recorded it; null when all evaluators gave this score and no officer has recorded one.',
  })
  agreedBy: object | null;

  @Field(() => Date, { nullable: true, description: 'When an officer recorded it.' })
  agreedAt: Date | null;

  @Field(() => Int, { description: 'Send it back when you record another; 0 when no officer has recorded one.' })
  revision: number;
}

@ObjectType('ScoredAnswer', {
  description: 'One answer of one bid with the scores that the viewer may see.',
  simpleResolvers: true,
})
export class ScoredAnswerType {
  @Field(() => AwardCriterionType, { description: 'The criterion that it answers.' })
  criterion: object;

  @Field(() => String, { description: 'The answer as submitted, as safe HTML.' })
  answerHtml: string;

  @Field(() => ScoreType, { nullable: true, description: 'Your own score or draft; null when you have saved none.' })
  mine: object | null;

  @Field(() => [ScoreType], {
    description:
      'Submitted scores that you may see: evaluators see others’ once their own are in, officers and observers when all are in.',
  })
  scores: object[];

  @Field(() => Boolean, { description: 'Whether the evaluators differ; false until all scores are in.' })
  differs: boolean;

  @Field(() => AgreedScoreType, {
    nullable: true,
    description:
      'The score that counts; null until all scores are in, and while evaluators differ and no officer has recorded one.',
  })
  agreed: object | null;
}

@ObjectType('EvaluatedBid', { description: 'An opened bid under evaluation.', simpleResolvers: true })
export class EvaluatedBidType {
  @Field(() => ID, { description: 'The id of the bid.' })
  id: string;

  @Field(() => OrganisationType, { description: 'Who bids.' })
  organisation: object;

  @Field(() => Money, {
    nullable: true,
    description:
      'The price net of VAT. Null for everyone at the council until all evaluators have submitted their scores.',
  })
  netTotal: object | null;

  @Field(() => [ScoredAnswerType], { description: 'Its answers in the order of the criteria.' })
  answers: object[];
}

@ObjectType('EvaluatorProgress', {
  description: 'How far an evaluator is. Hidden from evaluators who have not submitted.',
  simpleResolvers: true,
})
export class EvaluatorProgressType {
  @Field(() => MemberType, { description: 'The evaluator.' })
  evaluator: object;

  @Field(() => Date, { nullable: true, description: 'When their scores were submitted; null while they are not in.' })
  submittedAt: Date | null;

  @Field(() => Boolean, {
    description: 'Has been in a bidding organisation in the last 12 months, so cannot score and must be excused.',
  })
  conflicted: boolean;
}

@ObjectType('CriterionPoints', { description: 'Points of one bid for one criterion.', simpleResolvers: true })
export class CriterionPointsType {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'Its weight in per cent: the most points there are for it.' })
  weight: number;

  @Field(() => Int, { nullable: true, description: 'The agreed score; null for price and while none is agreed.' })
  score: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Rounded half up to two decimals; null while it cannot be worked out, and for the price of a bid that is not eligible.',
  })
  points: string | null;

  @Field(() => String, { description: 'The sum written out, such as “50 × 4 ÷ 5 = 40.00”.' })
  working: string;
}

@ObjectType('BidPoints', { description: 'Points of one bid.', simpleResolvers: true })
export class BidPointsType {
  @Field(() => ID, { description: 'The id of the bid.' })
  bidId: string;

  @Field(() => String, { description: 'Who bids; in a worked example, an invented name.' })
  name: string;

  @Field(() => Boolean, { description: 'False when an agreed score is below the criterion’s minimum.' })
  eligible: boolean;

  @Field(() => [String], { description: 'Names of the criteria on which it fell below the minimum.' })
  failed: string[];

  @Field(() => [CriterionPointsType], { description: 'In the order of the criteria.' })
  points: CriterionPointsType[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The sum of the rounded points; null until every score is agreed, and for a bid that is not eligible.',
  })
  total: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, from 1. Bids that are level on every criterion share one. Null where `total` is.',
  })
  rank: number | null;
}

@ObjectType('Evaluation', {
  description:
    'The evaluation of a commission: for its panel, and for the council’s commissioning officers and observers. Nobody else can tell that it exists.',
  simpleResolvers: true,
})
export class EvaluationType {
  @Field(() => Boolean, { description: 'You may score: you are on the panel and your scores are not in.' })
  mayScore: boolean;

  @Field(() => Boolean, { description: 'You may record agreed scores and excuse evaluators.' })
  mayAgree: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why you cannot take part: you have been in a bidding organisation. Then you see no bids either.',
  })
  conflict: string | null;

  @Field(() => Date, { nullable: true, description: 'When you submitted your scores; null while they are not in.' })
  submittedAt: Date | null;

  @Field(() => [Reason], { description: 'What you have still to do before you can submit your scores.' })
  submitBlockers: object[];

  @Field(() => [EvaluatorProgressType], {
    nullable: true,
    description: 'Who has submitted. Null for an evaluator whose own scores are not in.',
  })
  progress: object[] | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When all scores were in and prices were revealed; null before.',
  })
  pricesRevealedAt: Date | null;

  @Field(() => [EvaluatedBidType], { description: 'The opened bids by name of the bidder.' })
  bids: object[];

  @Field(() => [BidPointsType], {
    nullable: true,
    description: 'Points as they stand, best first; null until all scores are in.',
  })
  points: BidPointsType[] | null;
}

@ObjectType('PointsExample', { description: 'A worked example of how points are given.', simpleResolvers: true })
export class PointsExampleType {
  @Field(() => String, { description: 'What it shows.' })
  title: string;

  @Field(() => String, { description: 'Why it ends as it does.' })
  explanation: string;

  @Field(() => [BidPointsType], { description: 'The points, worked out as for real bids, best first.' })
  points: BidPointsType[];
}

@ObjectType('EvaluationPayload', { description: 'The commission whose evaluation was changed.' })
export class EvaluationPayload {
  @Field(() => CommissionType, { description: 'The commission; read its `evaluation` again.' })
  commission: object;
}
