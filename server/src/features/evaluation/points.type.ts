import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../core/money/index.js';

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

@ObjectType('PointsExample', { description: 'A worked example of how points are given.', simpleResolvers: true })
export class PointsExampleType {
  @Field(() => String, { description: 'What it shows.' })
  title: string;

  @Field(() => String, { description: 'Why it ends as it does.' })
  explanation: string;

  @Field(() => [BidPointsType], { description: 'The points, worked out as for real bids, best first.' })
  points: BidPointsType[];
}
