import { Field, ObjectType } from 'type-graphql';
import { DiffPartType, Reason } from '../../core/graphql/index.js';
import { CommissionVersionType } from './commission-parts.type.js';
import { CommissionType } from './commission.type.js';

@ObjectType('ContentChange', { description: 'One thing that differs between two versions.', simpleResolvers: true })
export class ContentChangeType {
  @Field(() => String, { description: 'The part of the commission, such as title, criteria or documents.' })
  field: string;
  @Field(() => String, { description: 'What it is called on the page.' }) label: string;
  @Field(() => [DiffPartType], { description: 'Word by word, amounts and dates as they read.' }) parts: DiffPartType[];
}

@ObjectType({ description: 'Two versions of a commission compared. As public as it is.', simpleResolvers: true })
export class CommissionComparison {
  @Field(() => CommissionVersionType, { description: 'The earlier one, as asked for.' }) from: CommissionVersionType;
  @Field(() => CommissionVersionType, { description: 'The later one.' }) to: CommissionVersionType;
  @Field(() => [ContentChangeType], { description: 'What differs, in the order of the page.' })
  changes: ContentChangeType[];
}

@ObjectType({ description: 'What an amendment does, before and after it is published.', simpleResolvers: true })
export class AmendmentPreview {
  @Field(() => [ContentChangeType], { description: 'What changes, word by word.' }) changes: ContentChangeType[];
  @Field(() => [Reason], { description: 'Every reason why it cannot be published as it is.' }) blockers: Reason[];
  @Field(() => [Reason], { description: 'Why it is more than a correction; empty when it may be one.' })
  correctionBlockers: Reason[];
  @Field(() => [Reason], { description: 'What is allowed but unkind to bidders.' }) warnings: Reason[];
  @Field(() => Date, { nullable: true, description: 'The deadline afterwards.' }) bidsCloseAt: Date | null;
  @Field(() => Boolean, {
    description: 'Whether the deadline moves by itself, so that bidders have three working days left.',
  })
  deadlineMoved: boolean;
  @Field(() => Boolean, { description: 'Whether bidders must confirm or change what they have submitted.' })
  needsReconfirmation: boolean;
}

@ObjectType({ description: 'The commission as amended, and what came of it.', simpleResolvers: true })
export class AmendCommissionPayload {
  @Field(() => CommissionType, { nullable: true, description: 'The commission.' }) commission: object | null;
  @Field(() => AmendmentPreview, { description: 'What was published.' }) outcome: AmendmentPreview;
}
