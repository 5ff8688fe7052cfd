import { ArrayMaxSize, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../core/graphql/index.js';
import { AmendmentKind } from './amendment.words.js';
import { DocumentKind } from './document.words.js';
import { CommissionWordsInput } from './draft.inputs.js';

@InputType({ description: 'A document of an amended commission: one that it has, or a new one.' })
export class AmendedDocumentInput {
  @Field(() => ID, { nullable: true, description: 'A document that the commission has.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a new document: a file that you uploaded by POST /files.' })
  fileId?: string | null;

  @Field(() => String, { description: 'What readers see: at most 160 characters.' })
  @Matches(/\S/, { message: 'Give the document a title.' })
  @MaxLength(160, { message: 'Use at most 160 characters.' })
  title: string;

  @Field(() => DocumentKind, { defaultValue: DocumentKind.BACKGROUND, description: 'What it is for.' })
  kind: DocumentKind;
}

@InputType({ description: 'The whole commission as it is to read: what is not given is emptied.' })
export class AmendCommissionInput extends CommissionWordsInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you read. CONFLICT when it was amended since.' })
  revision: number;

  @Field(() => AmendmentKind, { description: 'A correction, or a material change.' })
  as: AmendmentKind;

  @Field(() => String, { description: 'Why, for everybody to read: at most 2,000 characters.' })
  @Matches(/\S/, { message: 'Say why, for everybody to read.' })
  @MaxLength(2000, { message: 'Use at most 2000 characters.' })
  reason: string;

  @Field(() => [AmendedDocumentInput], {
    nullable: true,
    description: 'All documents in their order, at most 20; left as they are when not given.',
  })
  @ArrayMaxSize(20, { message: 'A commission has at most 20 documents.' })
  documents?: AmendedDocumentInput[] | null;
}

@InputType({ description: 'Moves the deadline of an open commission later. Nothing else changes and bids stand.' })
export class ExtendDeadlineInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => Date, { description: 'The new deadline, later than the present one.' })
  bidsCloseAt: Date;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which the award is now expected; as it was when not given.',
  })
  awardExpectedOn?: string | null;

  @Field(() => String, { description: 'Why, for everybody to read: at most 2,000 characters.' })
  @Matches(/\S/, { message: 'Say why, for everybody to read.' })
  @MaxLength(2000, { message: 'Use at most 2000 characters.' })
  reason: string;
}
