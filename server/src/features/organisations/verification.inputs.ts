import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

const SHORT = 'Say in a sentence or two how this can be checked.';

@InputType({ description: 'Asks for an organisation to be verified.' })
export class RequestVerificationInput {
  @Field(() => ID, { description: 'The organisation that you administer.' })
  actingFor: string;

  @Field(() => String, { description: 'How the platform can check that it is what it says; 10 to 2,000 characters.' })
  @MinLength(10, { message: SHORT })
  @MaxLength(2000, { message: 'This may have at most 2,000 characters.' })
  message: string;
}

@InputType({ description: 'Claims an organisation that an imported notice listed.' })
export class ClaimOrganisationInput {
  @Field(() => ID, { description: 'The listed organisation.' })
  organisation: string;

  @Field(() => String, { description: 'Who you are in it and how the platform can check; 10 to 2,000 characters.' })
  @MinLength(10, { message: SHORT })
  @MaxLength(2000, { message: 'This may have at most 2,000 characters.' })
  message: string;
}

@InputType({ description: 'Takes back a request for verification or a claim.' })
export class WithdrawVerificationRequestInput {
  @Field(() => ID, { description: 'The VerificationRequest to take back.' })
  request: string;
}

@InputType({ description: 'Grants a request for verification or a claim.' })
export class AcceptVerificationRequestInput {
  @Field(() => ID, { description: 'The VerificationRequest to grant.' })
  request: string;

  @Field(() => String, {
    description: 'What was checked, for the record; 3 to 2,000 characters. The organisation sees it.',
  })
  @MinLength(3, { message: 'Write down what you checked.' })
  @MaxLength(2000, { message: 'The note may have at most 2,000 characters.' })
  note: string;
}

@InputType({ description: 'Declines a request for verification or a claim.' })
export class DeclineVerificationRequestInput {
  @Field(() => ID, { description: 'The VerificationRequest to decline.' })
  request: string;

  @Field(() => String, { description: 'Why, for whoever asked; 3 to 2,000 characters.' })
  @MinLength(3, { message: 'Give the reason; whoever asked will read it.' })
  @MaxLength(2000, { message: 'The reason may have at most 2,000 characters.' })
  reason: string;
}

/** A decision of the platform about one organisation, with its reason. */
@InputType()
abstract class DecisionInput {
  @Field(() => ID, { description: 'The organisation.' })
  organisation: string;

  @Field(() => String, { description: 'Why, for its administrators; 3 to 2,000 characters.' })
  @MinLength(3, { message: 'Give the reason; its administrators will read it.' })
  @MaxLength(2000, { message: 'The reason may have at most 2,000 characters.' })
  reason: string;
}

@InputType({ description: 'Takes verification from an organisation, and with it the right to commission.' })
export class WithdrawVerificationInput extends DecisionInput {}

@InputType({ description: 'Takes the right to commission from a council.' })
export class WithdrawCommissioningInput extends DecisionInput {}

@InputType({ description: 'Lets a verified council commission.' })
export class GrantCommissioningInput {
  @Field(() => ID, { description: 'The council.' })
  organisation: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How its references begin: 2 to 6 capital letters, unique. Left out for a council that has one already.',
  })
  referencePrefix: string | null;
}

@InputType({ description: 'Says that two records are one body.' })
export class MergeOrganisationsInput {
  @Field(() => ID, { description: 'The record that will lead to the other. It keeps its id and its history.' })
  from: string;

  @Field(() => ID, { description: 'The record that stands for the body from now on.' })
  into: string;

  @Field(() => String, { description: 'How you know, for the record; 3 to 2,000 characters.' })
  @MinLength(3, { message: 'Write down how you know that they are one body.' })
  @MaxLength(2000, { message: 'The reason may have at most 2,000 characters.' })
  reason: string;
}
