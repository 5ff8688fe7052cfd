import { ArrayMaxSize, IsIn, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/index.js';
import { CommissionKind, DataProtectionRole, PriceMethod, Regime } from './commission.words.js';
import { CriterionKind } from './criterion.words.js';

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;
const amount = { message: 'Enter an amount in pounds such as 34500 or 34500.00.' };
const words = (most: number): { message: string } => ({ message: `Use at most ${most} characters.` });

@InputType({ description: 'Starts a draft.' })
export class CreateCommissionInput {
  @Field(() => ID, { description: 'The council for which you act; you are one of its commissioning officers.' })
  actingFor: string;

  @Field(() => ID, { description: 'A policy area of the council that stands in its Prospectus edition in force.' })
  areaId: string;

  @Field(() => String, { description: 'At most 160 characters.' })
  @Matches(/\S/, { message: 'Enter a title.' })
  @MaxLength(160, words(160))
  title: string;

  @Field(() => CommissionKind, { defaultValue: CommissionKind.COMMISSION, description: 'What the council offers.' })
  kind: CommissionKind;
}

@InputType({ description: 'One award criterion of a draft.' })
export class AwardCriterionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of a criterion that this draft already has; without one a criterion is added.',
  })
  id?: string | null;

  @Field(() => CriterionKind, { description: 'Quality, price or social value.' })
  kind: CriterionKind;

  @Field(() => String, { description: 'At most 120 characters.' })
  @MaxLength(120, words(120))
  name: string;

  @Field(() => String, { defaultValue: '', description: 'Markdown, at most 4,000 characters. Leave empty for price.' })
  @MaxLength(4000, words(4000))
  question: string;

  @Field(() => Int, { description: 'Per cent, 0 to 100.' })
  @Min(0, { message: 'A weight is 0 to 100.' })
  @Max(100, { message: 'A weight is 0 to 100.' })
  weight: number;

  @Field(() => Int, { nullable: true, description: '1 to 10,000 words; null for price.' })
  @IsOptional()
  @Min(1, { message: 'A word limit is 1 to 10,000.' })
  @Max(10_000, { message: 'A word limit is 1 to 10,000.' })
  wordLimit?: number | null;

  @Field(() => Int, { defaultValue: 0, description: '0 to 5; 0 means no minimum.' })
  @Min(0, { message: 'A minimum score is 0 to 5.' })
  @Max(5, { message: 'A minimum score is 0 to 5.' })
  minimumScore: number;
}

@InputType({ description: 'One condition of participation of a draft.' })
export class ConditionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of a condition that this draft already has; without one a condition is added.',
  })
  id?: string | null;

  @Field(() => String, { description: 'At most 600 characters.' })
  @MaxLength(600, words(600))
  text: string;
}

/** What a draft and an amendment may both say; what is not given is emptied. */
@InputType({ description: 'What a draft and an amendment may both say.' })
export abstract class CommissionWordsInput {
  @Field(() => String, { description: 'At most 160 characters.' })
  @MaxLength(160, words(160))
  title: string;

  @Field(() => String, { defaultValue: '', description: 'Plain text, at most 1,000 characters.' })
  @MaxLength(1000, words(1000))
  summary: string;

  @Field(() => String, { defaultValue: '', description: 'Markdown, at most 40,000 characters.' })
  @MaxLength(40_000, words(40_000))
  brief: string;

  @Field(() => String, {
    nullable: true,
    description: 'Bottom of the range in pounds, such as "20000"; null when there is none.',
  })
  @IsOptional()
  @Matches(AMOUNT, amount)
  budgetMin?: string | null;

  @Field(() => String, { nullable: true, description: 'The budget, or the top of its range, in pounds.' })
  @IsOptional()
  @Matches(AMOUNT, amount)
  budgetMax?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the budget includes VAT; null while not said.' })
  budgetIncludesVat?: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the work starts.' })
  startsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months the work takes, 1 to 120.' })
  @IsOptional()
  @Min(1, { message: 'The work takes 1 to 120 months.' })
  @Max(120, { message: 'The work takes 1 to 120 months.' })
  durationMonths?: number | null;

  @Field(() => Date, { nullable: true, description: 'Until when questions may be asked.' })
  questionsCloseAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'By when they are answered.' })
  answersBy?: Date | null;

  @Field(() => Date, { nullable: true, description: 'The deadline: bids received from this moment on are refused.' })
  bidsCloseAt?: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the award is expected.' })
  awardExpectedOn?: string | null;

  @Field(() => PriceMethod, {
    defaultValue: PriceMethod.LOWEST_OVER_PRICE,
    description: 'How price turns into points.',
  })
  priceMethod: PriceMethod;

  @Field(() => String, {
    defaultValue: '',
    description: 'Who owns the results and who may publish them; at most 2,000 characters.',
  })
  @MaxLength(2000, words(2000))
  intellectualProperty: string;

  @Field(() => String, { defaultValue: '', description: 'Insurance needed; at most 2,000 characters.' })
  @MaxLength(2000, words(2000))
  insurance: string;

  @Field(() => String, { defaultValue: '', description: 'When the council pays; at most 2,000 characters.' })
  @MaxLength(2000, words(2000))
  paymentSchedule: string;

  @Field(() => DataProtectionRole, { nullable: true, description: 'What the winner is under data protection law.' })
  @IsOptional()
  @IsIn(Object.values(DataProtectionRole))
  dataProtectionRole?: DataProtectionRole | null;

  @Field(() => [ConditionInput], { defaultValue: [], description: 'At most 30, in their order.' })
  @ArrayMaxSize(30, { message: 'Set at most 30 conditions.' })
  conditions: ConditionInput[];

  @Field(() => [AwardCriterionInput], { defaultValue: [], description: 'At most 20, in the order that breaks ties.' })
  @ArrayMaxSize(20, { message: 'Set at most 20 criteria.' })
  criteria: AwardCriterionInput[];
}

@InputType({ description: 'The whole draft: what is not given is emptied.' })
export class SaveCommissionInput extends CommissionWordsInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => Int, {
    description: 'The revision that you read. CONFLICT, with what is stored, when it is not the newest.',
  })
  revision: number;

  @Field(() => CommissionKind, { defaultValue: CommissionKind.COMMISSION, description: 'What the council offers.' })
  kind: CommissionKind;

  @Field(() => ID, { nullable: true, description: 'A policy area of the council in the edition in force.' })
  areaId?: string | null;

  @Field(() => Regime, { defaultValue: Regime.BELOW_THRESHOLD, description: 'Which rules it follows.' })
  regime: Regime;
}
