import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DocumentKind } from './document.words.js';

@InputType({ description: 'Attaches an uploaded file to a draft.' })
export class AttachDocumentInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => ID, { description: 'A file that you uploaded by POST /files within the last day.' })
  fileId: string;

  @Field(() => String, { description: 'What readers see: at most 160 characters.' })
  @Matches(/\S/, { message: 'Give the document a title.' })
  @MaxLength(160, { message: 'Use at most 160 characters.' })
  title: string;

  @Field(() => DocumentKind, { defaultValue: DocumentKind.BACKGROUND, description: 'What it is for.' })
  kind: DocumentKind;
}

@InputType({ description: 'Takes a document off a draft.' })
export class RemoveDocumentInput {
  @Field(() => ID, { description: 'The commission.' })
  id: string;

  @Field(() => ID, { description: 'The document.' })
  documentId: string;
}
