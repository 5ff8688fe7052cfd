import { ArrayMaxSize, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { DraftContent } from './bid.content.js';
import { VatTreatment } from './bid.words.js';

const LONG = 50_000;

@InputType({ description: 'The bid that an organisation starts.' })
export class StartBidInput {
  @Field(() => ID, { description: 'The organisation that you act for; you are its bid manager or contributor.' })
  actingFor: string;

  @Field(() => ID, { description: 'The commission, which must be open.' })
  commissionId: string;
}

@InputType({ description: 'An answer in a draft.' })
export class BidAnswerInput {
  @Field(() => ID, { description: 'A quality or social value criterion of the commission.' })
  criterionId: string;

  @Field(() => String, { description: 'The answer in Markdown. Its word limit counts when the bid is submitted.' })
  @MaxLength(LONG, { message: 'An answer may have at most 50,000 characters.' })
  text: string;
}

@InputType({ description: 'A line of the price in a draft. Figures may be incomplete until the bid is submitted.' })
export class PriceLineInput {
  @Field(() => String, { description: 'What it is for.' })
  @MaxLength(300, { message: 'A price line may be described in at most 300 characters.' })
  description: string;

  @Field(() => String, {
    description: 'How many, at most three decimals, such as 12.5. Thousands separators are removed.',
  })
  @MaxLength(20, { message: 'Enter a quantity such as 12.5.' })
  quantity: string;

  @Field(() => String, { description: 'Price of one, net of VAT, such as 450.00. Thousands separators are removed.' })
  @MaxLength(20, { message: 'Enter a unit price such as 450.00.' })
  unitPrice: string;

  @Field(() => VatTreatment, { description: 'How VAT applies to this line.' })
  vatTreatment: VatTreatment;
}

@InputType({ description: 'A milestone of the delivery plan in a draft.' })
export class MilestoneInput {
  @Field(() => String, { description: 'What is reached.' })
  @MaxLength(300, { message: 'A milestone may have at most 300 characters.' })
  title: string;

  @Field(() => String, { description: 'The day, such as 2027-03-31; empty while it is not known.' })
  @Matches(/^(\d{4}-\d\d-\d\d)?$/, { message: 'Enter a date such as 2027-03-31.' })
  dueOn: string;

  @Field(() => String, { description: 'What the council then has in hand.' })
  @MaxLength(1000, { message: 'A deliverable may have at most 1,000 characters.' })
  deliverable: string;
}

@InputType({ description: 'A person of the team in a draft.' })
export class TeamMemberInput {
  @Field(() => String, { description: 'Name.' })
  @MaxLength(200, { message: 'A name may have at most 200 characters.' })
  name: string;

  @Field(() => String, { description: 'What they do in this work.' })
  @MaxLength(300, { message: 'A role may have at most 300 characters.' })
  role: string;

  @Field(() => String, { description: 'Days of work, in words or figures.' })
  @MaxLength(50, { message: 'Days may have at most 50 characters.' })
  days: string;
}

@InputType({ description: 'The whole draft, as it shall be from now on.' })
export class SaveBidDraftInput implements Omit<DraftContent, 'documents'> {
  @Field(() => ID, { description: 'The organisation that you act for.' })
  actingFor: string;

  @Field(() => ID, { description: 'The bid.' })
  bidId: string;

  @Field(() => Int, { description: 'The revision of the draft that you read. CONFLICT when somebody saved since.' })
  revision: number;

  @Field(() => [BidAnswerInput], { description: 'Answers, at most one a criterion.' })
  @ArrayMaxSize(50, { message: 'A bid has at most 50 answers.' })
  answers: BidAnswerInput[];

  @Field(() => [PriceLineInput], { description: 'Price lines, at most 100.' })
  @ArrayMaxSize(100, { message: 'A bid has at most 100 price lines.' })
  priceLines: PriceLineInput[];

  @Field(() => String, { description: 'How the work will be delivered, in Markdown.' })
  @MaxLength(LONG, { message: 'A delivery plan may have at most 50,000 characters.' })
  deliveryPlan: string;

  @Field(() => [MilestoneInput], { description: 'Milestones, at most 50.' })
  @ArrayMaxSize(50, { message: 'A bid has at most 50 milestones.' })
  milestones: MilestoneInput[];

  @Field(() => [TeamMemberInput], { description: 'The team, at most 50 people.' })
  @ArrayMaxSize(50, { message: 'A bid names at most 50 people.' })
  team: TeamMemberInput[];

  @Field(() => [ID], { description: 'Conditions of participation that the organisation confirms.' })
  @ArrayMaxSize(100, { message: 'A commission has at most 100 conditions.' })
  conditions: string[];
}
