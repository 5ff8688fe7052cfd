import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Reason } from '../../core/graphql/index.js';
import { Money } from '../../core/money/index.js';
import { AwardCriterionType, CommissionType } from '../commissions/index.js';
import { MemberType } from '../members/index.js';
import { OrganisationType } from '../organisations/index.js';
import { BidPointsType } from './points.type.js';

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
    description: 'The price net of VAT. Null for everyone at the council until all scores are in and agreed.',
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
    description: 'When all scores were in and agreed, and prices were revealed; null before.',
  })
  pricesRevealedAt: Date | null;

  @Field(() => [EvaluatedBidType], { description: 'The opened bids by name of the bidder.' })
  bids: object[];

  @Field(() => [BidPointsType], {
    nullable: true,
    description:
      'Points as they stand, best first, those for the price once prices are revealed; null until all scores are in.',
  })
  points: BidPointsType[] | null;
}

@ObjectType('EvaluationPayload', { description: 'The commission whose evaluation was changed.' })
export class EvaluationPayload {
  @Field(() => CommissionType, { description: 'The commission; read its `evaluation` again.' })
  commission: object;
}
