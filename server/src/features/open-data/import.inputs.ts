import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What a request can carry, with room for its escapes. Larger packages go through the command line. */
export const MOST_CHARACTERS = 900_000;

@InputType({ description: 'A release package to look through.' })
export class PreviewImportInput {
  @Field(() => ID, { description: 'The council whose notices these are.' })
  actingFor: string;

  @Field(() => String, {
    description: `The OCDS 1.1 release package as JSON text: at most ${MOST_CHARACTERS.toLocaleString('en-GB')} characters and 500 releases.`,
  })
  @MinLength(2, { message: 'Choose a file with a release package.' })
  @MaxLength(MOST_CHARACTERS, {
    message: 'This package is too large for an upload. Split it, or ask the operator to import it.',
  })
  package: string;
}

@InputType({ description: 'A preview to carry out.' })
export class ConfirmImportInput {
  @Field(() => ID, { description: 'The import as previewed.' })
  id: string;
}
