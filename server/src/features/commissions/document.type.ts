import { Field, ID, ObjectType } from 'type-graphql';
import { FileType } from '../../core/files/index.js';
import type { CommissionDocument } from './document.rows.js';
import { DocumentKind } from './document.words.js';

@ObjectType('CommissionDocument', {
  description: 'A document of a commission, as public as it is: with the council’s people alone until it is published.',
  simpleResolvers: true,
})
export class CommissionDocumentType implements CommissionDocument {
  @Field(() => ID, { description: 'Names it in removeDocument and in amendments.' }) id: string;
  @Field(() => String, { description: 'What the council calls it.' }) title: string;
  @Field(() => DocumentKind, { description: 'What it is for.' }) kind: DocumentKind;
  @Field(() => Date, { description: 'When it was attached.' }) addedAt: Date;
  @Field(() => FileType, { description: 'The file.' }) file: FileType;
}
