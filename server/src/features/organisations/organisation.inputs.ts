import { ArrayMaxSize, IsUrl, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OrganisationKind, OrganisationOrigin } from './organisation.words.js';

@InputType({ description: 'A number that a public register gave the organisation.' })
export class IdentifierInput {
  @Field(() => String, { description: 'Code of the register, from `identifierSchemes`.' })
  @MaxLength(30, { message: 'Choose a register from the list.' })
  scheme: string;

  @Field(() => String, { description: 'The number. Spaces, small letters and missing zeros are put right.' })
  @MaxLength(60, { message: 'The number is too long.' })
  value: string;
}

/** What an organisation says about itself. */
@InputType()
abstract class OrganisationWords {
  @Field(() => String, { description: 'Its full name, 2 to 200 characters.' })
  @MinLength(2, { message: 'Enter the full name of the organisation.' })
  @MaxLength(200, { message: 'The name may have at most 200 characters.' })
  name: string;

  @Field(() => OrganisationKind, { description: 'What sort of body it is.' })
  kind: OrganisationKind;

  @Field(() => String, {
    defaultValue: '',
    description: 'What it does, in Markdown; at most 5,000 characters. May be empty.',
  })
  @MaxLength(5000, { message: 'The description may have at most 5,000 characters.' })
  description: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'Address of its website, with https:// or http://. May be empty.',
  })
  @ValidateIf((input: OrganisationWords) => input.website !== '')
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true },
    { message: 'Enter a web address such as https://example.org.' },
  )
  @MaxLength(300, { message: 'The web address may have at most 300 characters.' })
  website: string;

  @Field(() => [IdentifierInput], {
    defaultValue: [],
    description:
      'Its numbers in public registers, at most one of each register. None for a community group or sole trader.',
  })
  @ArrayMaxSize(8, { message: 'Give at most 8 numbers.' })
  identifiers: IdentifierInput[];
}

@InputType({ description: 'A new organisation. You become its administrator.' })
export class RegisterOrganisationInput extends OrganisationWords {}

@InputType({ description: 'What an organisation says about itself, whole: what is left out becomes empty.' })
export class EditOrganisationInput extends OrganisationWords {
  @Field(() => ID, { description: 'The organisation to edit.' })
  actingFor: string;
}

@InputType({ description: 'A new page address.' })
export class RenameOrganisationPageInput {
  @Field(() => ID, { description: 'The organisation whose page it is.' })
  actingFor: string;

  @Field(() => String, { description: 'The last part of /organisations/SLUG: small letters, digits, single hyphens.' })
  slug: string;
}

@InputType({ description: 'How the organisation works here. What is left out stays as it is.' })
export class ChangeOrganisationSettingsInput {
  @Field(() => ID, { description: 'The organisation.' })
  actingFor: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a signatory must approve each bid before it can be submitted. Needs a signatory among its people.',
  })
  requiresSignatory: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Councils only: whether the names of its officers and evaluators are published, or only their roles.',
  })
  publishesNames: boolean | null;
}

@InputType({ description: 'Which organisations to list. All that is given must hold.' })
export class OrganisationFilter {
  @Field(() => [OrganisationKind], { nullable: true, description: 'Any of these kinds.' })
  kinds?: OrganisationKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only verified ones, or only those that are not.' })
  verified?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only councils that may commission, or only others.' })
  canCommission?: boolean | null;

  @Field(() => OrganisationOrigin, { nullable: true, description: 'Only registered or only listed ones.' })
  origin?: OrganisationOrigin | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that its name holds, in any order, or its number in a register.',
  })
  @MaxLength(200, { message: 'Search for at most 200 characters.' })
  text?: string | null;

  @Field(() => IdentifierInput, { nullable: true, description: 'The one that has this number in this register.' })
  identifier?: IdentifierInput | null;
}
