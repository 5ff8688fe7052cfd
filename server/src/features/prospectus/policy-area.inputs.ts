import { ArrayMaxSize, IsInt, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MoneyInput } from '../../core/money/index.js';
import { AreaStage, HelpWanted } from './prospectus.words.js';

@InputType({
  description: 'A question of an area. With `id` it is the same question in other words; without, a new one.',
})
export class PolicyQuestionInput {
  @Field(() => ID, { nullable: true, description: 'The question it is, of this area; left out for a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'At most 400 characters.' })
  @Matches(/\S/, { message: 'Enter the question, or remove it.' })
  @MaxLength(400, { message: 'A question must be 400 characters or fewer.' })
  text: string;
}

/** The words of an area. A draft may be incomplete; publishing checks that it is whole. */
@InputType({ description: 'The words of an area.' })
export abstract class AreaWordsInput {
  @Field(() => String, { description: 'At most 120 characters.' })
  @Matches(/\S/, { message: 'Enter a title, such as Child poverty.' })
  @MaxLength(120, { message: 'The title must be 120 characters or fewer.' })
  title: string;

  @Field(() => ID, { nullable: true, description: 'A theme of the same council. Needed before publication.' })
  themeId?: string | null;

  @Field(() => AreaStage, { defaultValue: AreaStage.EXPLORING, description: 'How far the council has come.' })
  stage: AreaStage;

  @Field(() => String, {
    defaultValue: '',
    description: 'Markdown: why it matters. 20 words at least before publication.',
  })
  @MaxLength(10_000, { message: 'The context must be 10,000 characters or fewer.' })
  context: string;

  @Field(() => String, { defaultValue: '', description: 'Markdown: what the council already knows.' })
  @MaxLength(10_000, { message: 'What is known must be 10,000 characters or fewer.' })
  known: string;

  @Field(() => [PolicyQuestionInput], {
    defaultValue: [],
    description: 'The open questions in their order, at most 12.',
  })
  @ArrayMaxSize(12, { message: 'An area has at most 12 questions.' })
  questions: PolicyQuestionInput[];

  @Field(() => [HelpWanted], { defaultValue: [], description: 'What help is wanted.' })
  helpWanted: HelpWanted[];

  @Field(() => String, {
    defaultValue: '',
    description: 'A role to talk to, never a person’s name. At most 120 characters.',
  })
  @MaxLength(120, { message: 'The contact role must be 120 characters or fewer.' })
  contactRole: string;

  @Field(() => MoneyInput, { nullable: true, description: 'Lower end of the indicative budget.' })
  budgetMin?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Upper end of the indicative budget; not below the lower.' })
  budgetMax?: MoneyInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether VAT is in the budget.' })
  budgetIncludesVat: boolean;
}

@InputType({ description: 'A new area in a draft edition.' })
export class AddPolicyAreaInput extends AreaWordsInput {
  @Field(() => ID, { description: 'The draft.' }) editionId: string;
}

@InputType({ description: 'An area of a draft edition in other words. What is left out is emptied.' })
export class UpdatePolicyAreaInput extends AreaWordsInput {
  @Field(() => ID, { description: 'The draft.' }) editionId: string;
  @Field(() => ID, { description: 'The area.' }) areaId: string;

  @Field(() => Int, {
    description: 'The `revision` that you read. CONFLICT when somebody has saved since, with what they saved.',
  })
  @IsInt()
  revision: number;
}

@InputType({ description: 'An area and the draft edition that it is taken out of, or brought back into.' })
export class EditionAreaInput {
  @Field(() => ID, { description: 'The draft.' }) editionId: string;
  @Field(() => ID, { description: 'The area.' }) areaId: string;
}

@InputType({ description: 'All areas of a draft edition in a new order.' })
export class OrderPolicyAreasInput {
  @Field(() => ID, { description: 'The draft.' }) editionId: string;
  @Field(() => [ID], { description: 'Every area of the draft once. CONFLICT when the draft holds others.' })
  areaIds: string[];
}

@InputType({ description: 'An area to hear about.' })
export class FollowPolicyAreaInput {
  @Field(() => ID, { description: 'The area; published.' }) areaId: string;
}

@InputType({ description: 'The link of a mail by which to stop following.' })
export class StopFollowingInput {
  @Field(() => String, { description: 'The last part of the link.' })
  @MaxLength(100, { message: 'This is no link to stop following.' })
  key: string;
}

@InputType({ description: 'Which policy areas to list. Every given condition must hold.' })
export class PolicyAreaFilter {
  @Field(() => String, { nullable: true, description: 'Slug of a council.' }) council?: string;
  @Field(() => ID, { nullable: true, description: 'A theme.' }) themeId?: string;
  @Field(() => [AreaStage], { nullable: true, description: 'Any of these stages.' }) stage?: AreaStage[];
  @Field(() => [HelpWanted], { nullable: true, description: 'Any of these kinds of help.' }) helpWanted?: HelpWanted[];

  @Field(() => String, {
    nullable: true,
    description: 'Words in title, context, questions or what is known; quotes and a minus work as in a search engine.',
  })
  @IsOptional()
  @MaxLength(200, { message: 'Search for 200 characters or fewer.' })
  text?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: areas that you follow, also those no longer in force. UNAUTHENTICATED without a member.',
  })
  following?: boolean;
}
