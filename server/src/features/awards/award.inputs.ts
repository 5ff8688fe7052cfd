import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AwardOutcome } from './award.words.js';

const LIMIT = 10_000;
const short = { message: 'Shorten this text to 10,000 characters.' };

@InputType({ description: 'The draft of a decision. Anything may still be missing.' })
export class SaveAwardDecisionInput {
  @Field(() => ID, { description: 'The commission.' })
  commissionId: string;

  @Field(() => AwardOutcome, { nullable: true, description: 'Null while undecided.' })
  outcome: AwardOutcome | null;

  @Field(() => String, { description: 'Why; public once published. Plain text, at most 10,000 characters.' })
  @MaxLength(LIMIT, short)
  reasons: string;

  @Field(() => [ID], { description: 'The bids that win; empty for no award.' })
  @ArrayMaxSize(100, { message: 'Choose at most 100 bids.' })
  winners: string[];

  @Field(() => Int, { description: 'The revision that you read; 0 before the first save.' })
  revision: number;
}

@InputType({ description: 'The draft of what one bidder will be told. Plain texts, at most 10,000 characters each.' })
export class SaveAssessmentSummaryInput {
  @Field(() => ID, { description: 'The opened bid.' })
  bidId: string;

  @Field(() => String, { description: 'What was good about the bid.' })
  @MaxLength(LIMIT, short)
  strengths: string;

  @Field(() => String, { description: 'What would have scored higher; needed for bids that do not win.' })
  @MaxLength(LIMIT, short)
  improvements: string;

  @Field(() => String, { description: 'Why it was not awarded; needed for bids that do not win.' })
  @MaxLength(LIMIT, short)
  whyNotAwarded: string;

  @Field(() => Int, { description: 'The revision that you read; 0 before the first save.' })
  revision: number;
}

@InputType({ description: 'Which decision to publish.' })
export class PublishDecisionInput {
  @Field(() => ID, { description: 'The commission.' })
  commissionId: string;

  @Field(() => Int, {
    description: 'The revision of the decision that you read. CONFLICT when it was saved again since.',
  })
  revision: number;
}
