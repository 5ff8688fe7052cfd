import { ArrayMaxSize, IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

const MOST = { question: 2_000, answer: 10_000 };
const most = (characters: number): { message: string } => ({ message: `Use at most ${characters} characters.` });

@InputType({ description: 'Asks the council about an open commission.' })
export class AskQuestionInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => ID, {
    description: 'The organisation for which you ask; any but the commissioning council. Sealed: nobody sees it.',
  })
  actingFor: string;

  @Field(() => String, {
    description: 'Plain text, at most 2,000 characters. It may be published word for word, so leave out who you are.',
  })
  @Matches(/\S/, { message: 'Write your question.' })
  @MaxLength(MOST.question, most(MOST.question))
  text: string;
}

@InputType({ description: 'Answers a question to everybody.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'The question that waits.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its wording as published, without words that tell who asked; as asked when not given.',
  })
  @IsOptional()
  @Matches(/\S/, { message: 'Write the question as it is to be published.' })
  @MaxLength(MOST.question, most(MOST.question))
  text?: string | null;

  @Field(() => String, { description: 'The answer, in Markdown, at most 10,000 characters.' })
  @Matches(/\S/, { message: 'Write the answer.' })
  @MaxLength(MOST.answer, most(MOST.answer))
  answer: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Other questions that wait and ask the same: they are answered by this one and not published.',
  })
  @ArrayMaxSize(50, { message: 'Group at most 50 questions.' })
  sameAs: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Say that the answer changes the commission; then amend it.',
  })
  changesCommission: boolean;
}
