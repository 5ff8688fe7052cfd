import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Attaches an uploaded file to a draft bid.' })
export class AttachBidDocumentInput {
  @Field(() => ID, { description: 'The organisation that you act for.' })
  actingFor: string;

  @Field(() => ID, { description: 'The bid.' })
  bidId: string;

  @Field(() => ID, { description: 'A file that you uploaded by POST /files within the last day.' })
  fileId: string;

  @Field(() => String, { description: 'What readers see: at most 160 characters.' })
  @Matches(/\S/, { message: 'Give the document a title.' })
  @MaxLength(160, { message: 'Use at most 160 characters.' })
  title: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it says what the work costs. Then the council gets it only when every quality score is in. Taken for ' +
      'granted when its title or file name speaks of prices, fees, costs or a budget.',
  })
  holdsPrices: boolean;
}

@InputType({ description: 'Takes a document off a draft bid.' })
export class RemoveBidDocumentInput {
  @Field(() => ID, { description: 'The organisation that you act for.' })
  actingFor: string;

  @Field(() => ID, { description: 'The bid.' })
  bidId: string;

  @Field(() => ID, { description: 'The file of the document.' })
  fileId: string;
}
