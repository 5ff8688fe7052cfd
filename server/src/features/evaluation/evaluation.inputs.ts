import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

const REASON_LIMIT = 5_000;

@InputType({ description: 'One score with its reason, as a draft. Both may still be missing.' })
export class ScoreDraftInput {
  @Field(() => ID, { description: 'The criterion: quality or social value.' })
  criterionId: string;

  @Field(() => Int, { nullable: true, description: 'From 0, unacceptable, to 5, excellent; null while undecided.' })
  @IsOptional()
  @IsInt({ message: 'Give a whole score from 0 to 5.' })
  @Min(0, { message: 'Give a score from 0 to 5.' })
  @Max(5, { message: 'Give a score from 0 to 5.' })
  score: number | null;

  @Field(() => String, { description: 'Why, by reference to the answer. Plain text, at most 5,000 characters.' })
  @MaxLength(REASON_LIMIT, { message: 'Shorten the reason to 5,000 characters.' })
  reason: string;

  @Field(() => Int, { description: 'The revision that you read; 0 when you had saved nothing yet.' })
  revision: number;
}

@InputType({ description: 'Drafts of your own scores of one bid.' })
export class SaveScoresInput {
  @Field(() => ID, { description: 'The opened bid.' })
  bidId: string;

  @Field(() => [ScoreDraftInput], { description: 'One for each criterion that you want to save, at most 50.' })
  @ArrayMinSize(1, { message: 'Send at least one score.' })
  @ArrayMaxSize(50, { message: 'Send at most 50 scores at once.' })
  scores: ScoreDraftInput[];
}

@InputType({ description: 'Which commission’s scores you submit.' })
export class SubmitScoresInput {
  @Field(() => ID, { description: 'The commission.' })
  commissionId: string;
}

@InputType({ description: 'The score that counts for one answer.' })
export class RecordAgreedScoreInput {
  @Field(() => ID, { description: 'The opened bid.' })
  bidId: string;

  @Field(() => ID, { description: 'The criterion: quality or social value.' })
  criterionId: string;

  @Field(() => Int, { description: 'Within the lowest and the highest score that the evaluators gave.' })
  @IsInt({ message: 'Give a whole score from 0 to 5.' })
  score: number;

  @Field(() => String, { description: 'Why; the bidder reads it. Plain text, at most 5,000 characters.' })
  @MaxLength(REASON_LIMIT, { message: 'Shorten the reason to 5,000 characters.' })
  reason: string;

  @Field(() => Int, { description: 'The revision that you read; 0 when no officer had recorded one.' })
  revision: number;
}

@InputType({ description: 'An evaluator who cannot score, and why.' })
export class ExcuseEvaluatorInput {
  @Field(() => ID, { description: 'The commission.' })
  commissionId: string;

  @Field(() => ID, { description: 'The evaluator, who has not submitted scores yet.' })
  memberId: string;

  @Field(() => String, { description: 'Why, for the record of the council. At most 1,000 characters.' })
  @MinLength(1, { message: 'Say why this evaluator is excused.' })
  @MaxLength(1_000, { message: 'Shorten the reason to 1,000 characters.' })
  reason: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Another evaluator of the council who scores in their place. Needed when nobody else is on the panel.',
  })
  replacementId: string | null;
}
