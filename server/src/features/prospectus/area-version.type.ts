import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../core/money/index.js';
import { PolicyQuestionType } from './policy-question.type.js';
import { AreaStage, HelpWanted } from './prospectus.words.js';
import { ThemeType } from './theme.type.js';

@ObjectType('PolicyAreaVersion', {
  description:
    'A policy area in the words of one moment. Frozen once published; in a draft only its officers and observers see it.',
})
export class AreaVersionType {
  @Field(() => ID, { description: 'The lasting id of the `PolicyArea`; `node` finds it once published.' })
  areaId: string;
  @Field(() => String, { description: 'Page address within the council; lasting once published.' }) slug: string;
  @Field(() => Int, { description: 'Counts the versions of the area from 1.' }) number: number;
  @Field(() => String, { description: 'Its title.' }) title: string;
  @Field(() => ThemeType, { nullable: true, description: 'Where it belongs; null only in drafts.' }) theme:
    object | null;
  @Field(() => AreaStage, { description: 'How far the council has come.' }) stage: AreaStage;
  @Field(() => String, { description: 'Why it matters, in Markdown.' }) context: string;
  @Field(() => String, { description: 'Why it matters, as safe HTML.' }) contextHtml: string;
  @Field(() => String, { description: 'What the council already knows, in Markdown; may be empty.' }) known: string;
  @Field(() => String, { description: 'What the council already knows, as safe HTML.' }) knownHtml: string;
  @Field(() => String, {
    description: 'The first words of the context in plain text, at most 240 characters, for lists.',
  })
  summary: string;
  @Field(() => [PolicyQuestionType], { description: 'The open questions in their order.' }) questions: object[];
  @Field(() => [HelpWanted], { description: 'What help is wanted.' }) helpWanted: HelpWanted[];
  @Field(() => String, { description: 'A role to talk to, never a person’s name.' }) contactRole: string;

  @Field(() => Money, { nullable: true, description: 'Lower end of the indicative budget. Not a promise to spend it.' })
  budgetMin: Money | null;

  @Field(() => Money, { nullable: true, description: 'Upper end of the indicative budget. Not a promise to spend it.' })
  budgetMax: Money | null;

  @Field(() => Boolean, { description: 'Whether VAT is in the budget.' }) budgetIncludesVat: boolean;

  @Field(() => Date, { nullable: true, description: 'When these words were first published; null in drafts.' })
  publishedAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts the saves of this area in its edition; give it back when you save. Null outside an edition.',
  })
  revision: number | null;

  @Field(() => [String], { description: 'What it lacks before it can be published; empty when nothing.' })
  blockers: string[];
}
