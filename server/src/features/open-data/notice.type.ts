import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/index.js';
import { Money } from '../../core/money/index.js';
import { OrganisationType } from '../organisations/index.js';
import { NoticeAwardStatus, NoticeStage } from './notice.words.js';

@ObjectType('NoticeDocument', { description: 'A document at the source; not kept here.', simpleResolvers: true })
export class NoticeDocumentType {
  @Field(() => String, { description: 'Its title, or what kind of document it is.' }) title: string;
  @Field(() => String, { description: 'Its address at the source.' }) url: string;
}

@ObjectType({ description: 'A release that was imported. Its words as received are not shown.', simpleResolvers: true })
export class NoticeRelease {
  @Field(() => String, { description: 'Its id at the source.' }) releaseId: string;
  @Field(() => Date, { description: 'When the source released it.' }) releasedAt: Date;
  @Field(() => [String], { description: 'OCDS release tags.' }) tags: string[];
  @Field(() => Date, { description: 'When it was imported.' }) importedAt: Date;
}

@ObjectType('NoticeAward', { description: 'An award that an imported notice tells of.' })
export class NoticeAwardType {
  @Field(() => String, { description: 'Its id in the notice.' }) sourceId: string;
  @Field(() => NoticeAwardStatus, { description: 'Where it stands.' }) status: NoticeAwardStatus;
  @Field(() => String, { description: 'Its title; often empty.' }) title: string;
  @Field(() => String, { description: 'What the notice says of it, in plain text; often empty.' }) description: string;
  @Field(() => DayScalar, { nullable: true, description: 'When it was made.' }) awardedOn: string | null;
  @Field(() => Money, { nullable: true, description: 'Its value; null when not stated. VAT is not stated.' })
  value: Money | null;
  @Field(() => DayScalar, { nullable: true, description: 'When the contract starts.' }) startsOn: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'When the contract ends.' }) endsOn: string | null;
  @Field(() => Int, { description: 'How many suppliers it names.' }) supplierCount: number;
  @Field(() => [OrganisationType], { description: 'Who was awarded, in the order of the notice.' }) suppliers: object[];
}

@ObjectType('ImportedNotice', { description: 'What an imported notice says beyond a commission. Public.' })
export class ImportedNoticeType {
  @Field(() => NoticeStage, { description: 'How far it has come.' }) stage: NoticeStage;
  @Field(() => String, { nullable: true, description: 'The procedure, in the words of the source.' })
  procedure: string | null;
  @Field(() => String, { nullable: true, description: 'What it is about, by the classification of the source.' })
  subject: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'When the contract is to end.' }) endsOn: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the buyer calls it suitable for small businesses.' })
  suitsSmall: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the buyer calls it suitable for voluntary bodies.' })
  suitsVoluntary: boolean | null;
  @Field(() => [NoticeDocumentType], { description: 'Documents at the source.' }) documents: NoticeDocumentType[];
  @Field(() => [NoticeAwardType], { description: 'Its awards, in the order of the notice.' }) awards: object[];
  @Field(() => [NoticeRelease], { description: 'The releases that were imported, newest first.' })
  releases: NoticeRelease[];
}
