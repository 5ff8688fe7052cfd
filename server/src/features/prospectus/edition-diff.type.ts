import { Field, Int, ObjectType } from 'type-graphql';
import { DiffPartType } from '../../core/graphql/index.js';
import { AreaVersionType } from './area-version.type.js';
import { AreaField } from './edition-diff.words.js';
import { EditionType } from './edition.type.js';

@ObjectType('FieldDiff', { description: 'One part of an area that changed.', simpleResolvers: true })
export class FieldDiffType {
  @Field(() => AreaField, { description: 'Which part.' }) field: AreaField;
  @Field(() => [DiffPartType], { description: 'Both texts as runs of words.' }) parts: DiffPartType[];
}

@ObjectType('QuestionDiff', {
  description: 'One question that came (all runs added), went (all removed) or was put in other words.',
  simpleResolvers: true,
})
export class QuestionDiffType {
  @Field(() => [DiffPartType], { description: 'Both texts as runs of words.' }) parts: DiffPartType[];
}

@ObjectType('PolicyAreaDiff', {
  description: 'An area that two editions put in different words.',
  simpleResolvers: true,
})
export class AreaDiffType {
  @Field(() => AreaVersionType, { description: 'As the earlier edition has it.' }) before: object;
  @Field(() => AreaVersionType, { description: 'As the later edition has it.' }) after: object;
  @Field(() => [FieldDiffType], { description: 'What changed, in the order of the page.' }) fields: FieldDiffType[];
  @Field(() => [QuestionDiffType], { description: 'Questions that came, went or changed.' })
  questions: QuestionDiffType[];
  @Field(() => Boolean, { description: 'The same questions stand in another order.' }) questionsReordered: boolean;
}

@ObjectType('EditionDiff', { description: 'Two editions of one council compared word by word.', simpleResolvers: true })
export class EditionDiffType {
  @Field(() => EditionType, { description: 'The one compared from.' }) from: object;
  @Field(() => EditionType, { description: 'The one compared to.' }) to: object;
  @Field(() => [DiffPartType], { description: 'The titles compared; empty when they are the same.' })
  title: DiffPartType[];
  @Field(() => [DiffPartType], { description: 'The introductions compared; empty when they are the same.' })
  introduction: DiffPartType[];
  @Field(() => [AreaVersionType], { description: 'Areas only in `to`.' }) added: object[];
  @Field(() => [AreaVersionType], { description: 'Areas only in `from`.' }) removed: object[];
  @Field(() => [AreaDiffType], { description: 'Areas in both, in other words.' }) changed: AreaDiffType[];
  @Field(() => Int, { description: 'How many areas stand in both in the same words.' }) unchanged: number;
  @Field(() => Boolean, { description: 'The areas in both stand in another order.' }) reordered: boolean;
}
