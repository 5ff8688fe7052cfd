import { Field, Int, ObjectType } from 'type-graphql';
import { VersionKind } from './version.words.js';
import { MemberType, type MemberRow } from '../members/index.js';

@ObjectType({ description: 'What a bid takes, counted by the system.', simpleResolvers: true })
export class Effort {
  @Field(() => Int, { description: 'Answers to write.' }) answers: number;
  @Field(() => Int, { description: 'Words that the answers may have in all.' }) words: number;
  @Field(() => Int, { description: 'Documents to read.' }) documents: number;
  @Field(() => String, { description: 'One line, such as "4 answers, 2,600 words, 2 documents".' }) line: string;
}

@ObjectType({ description: 'How a commission ended without an award.', simpleResolvers: true })
export class CommissionEnding {
  @Field(() => Date, { description: 'When.' }) at: Date;
  @Field(() => String, { nullable: true, description: 'Why, as the council said.' }) reason: string | null;
}

@ObjectType('CommissionVersion', {
  description: 'What was published, word for word. As public as its commission.',
  simpleResolvers: true,
})
export class CommissionVersionType {
  @Field(() => Int, { description: 'Counts publications of every kind; 1 is the first.' }) number: number;
  @Field(() => Int, { description: 'The version that bids answer: only a material change raises it.' }) version: number;
  @Field(() => VersionKind, { description: 'What made it new.' }) kind: VersionKind;
  @Field(() => String, { description: 'Why it was changed; empty for version 1.' }) reason: string;
  @Field(() => Date, { description: 'When it was published.' }) publishedAt: Date;
}

@ObjectType('PanelMember', { description: 'An evaluator on a panel. Only the council’s own people see panels.' })
export class PanelMemberType {
  @Field(() => MemberType, { nullable: true, description: 'Who.' }) member: MemberRow | null;
  @Field(() => Date, { description: 'Since when.' }) addedAt: Date;
  @Field(() => Boolean, { description: 'Whether they still are an evaluator of the council.' }) isEvaluator: boolean;
}

@ObjectType('CommissionTerms', { description: 'Terms at a glance, in plain text.', simpleResolvers: true })
export class CommissionTerms {
  @Field(() => String, { description: 'Who owns the results and who may publish them.' }) intellectualProperty: string;
  @Field(() => String, { description: 'Insurance that the winner needs.' }) insurance: string;
  @Field(() => String, { description: 'When the council pays.' }) paymentSchedule: string;
}

@ObjectType('CommissionSource', { description: 'Where an imported notice was published.', simpleResolvers: true })
export class CommissionSource {
  @Field(() => String, { nullable: true, description: 'Its OCDS contracting process id.' }) ocid: string | null;
  @Field(() => String, { nullable: true, description: 'The publisher.' }) name: string | null;
  @Field(() => String, { nullable: true, description: 'The notice there.' }) url: string | null;
  @Field(() => String, { nullable: true, description: 'Licence of the data.' }) licence: string | null;
}
