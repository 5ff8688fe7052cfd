import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ClarificationQuestion, OwnQuestion, PendingQuestion } from './clarification.rows.js';

@ObjectType('ClarificationQuestion', {
  description: 'A question that the council has answered to all. Public. Who asked is nowhere in this API.',
  simpleResolvers: true,
})
export class ClarificationQuestionType implements ClarificationQuestion {
  @Field(() => ID, { description: 'Lasting.' }) id: string;
  @Field(() => Int, { description: 'Its place in the log, from 1, in the order of the answers.' }) number: number;
  @Field(() => String, { description: 'The question, in plain text, without words that tell who asked.' }) text: string;
  @Field(() => String, { description: 'The answer, in Markdown.' }) answer: string;
  @Field(() => String, { description: 'The answer as safe HTML.' }) answerHtml: string;
  @Field(() => Date, { description: 'When it was answered.' }) answeredAt: Date;
  @Field(() => Boolean, { description: 'Whether that was later than the commission had promised.' })
  answeredLate: boolean;
  @Field(() => Boolean, { description: 'Whether the council says that the answer changes the commission.' })
  changesCommission: boolean;
}

@ObjectType('PendingQuestion', {
  description: 'A question that waits for its answer. For commissioning officers of the council, without who asked.',
  simpleResolvers: true,
})
export class PendingQuestionType implements PendingQuestion {
  @Field(() => ID, { description: 'Names it in answerQuestion.' }) id: string;
  @Field(() => String, { description: 'As asked, in plain text.' }) text: string;
  @Field(() => Date, { description: 'When it was asked.' }) askedAt: Date;
  @Field(() => Boolean, { description: 'Whether the time by which questions are answered has passed.' })
  overdue: boolean;
}

@ObjectType('OwnQuestion', {
  description: 'A question that you asked. Nobody else sees that it is yours.',
  simpleResolvers: true,
})
export class OwnQuestionType implements OwnQuestion {
  @Field(() => ID, { description: 'Lasting.' }) id: string;
  @Field(() => String, { description: 'Word for word as you asked.' }) text: string;
  @Field(() => Date, { description: 'When you asked.' }) askedAt: Date;
  @Field(() => ClarificationQuestionType, {
    nullable: true,
    description: 'What was published: your question, or one that asks the same. Null while it waits.',
  })
  answeredAs: ClarificationQuestionType | null;
}
