import { IsEmail, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OrganisationRole } from './organisation.words.js';

@InputType({ description: 'Another set of roles for one person.' })
export class ChangeRolesInput {
  @Field(() => ID, { description: 'The organisation that you administer.' })
  actingFor: string;

  @Field(() => ID, { description: 'The OrganisationMembership to change.' })
  membership: string;

  @Field(() => [OrganisationRole], { description: 'All roles that the person will hold; at least one.' })
  roles: OrganisationRole[];
}

@InputType({ description: 'The end of what one person does for an organisation.' })
export class EndMembershipInput {
  @Field(() => ID, { description: 'The organisation that you administer.' })
  actingFor: string;

  @Field(() => ID, { description: 'The OrganisationMembership to end.' })
  membership: string;
}

@InputType({ description: 'The end of what you do for an organisation.' })
export class LeaveOrganisationInput {
  @Field(() => ID, { description: 'The organisation to leave.' })
  actingFor: string;
}

@InputType({ description: 'An invitation by e-mail.' })
export class InviteToOrganisationInput {
  @Field(() => ID, { description: 'The organisation that you administer.' })
  actingFor: string;

  @Field(() => String, { description: 'Where to send it. Only the account with this address can accept.' })
  @IsEmail({}, { message: 'Enter an e-mail address such as name@example.org.' })
  @MaxLength(254, { message: 'The e-mail address is too long.' })
  email: string;

  @Field(() => [OrganisationRole], { description: 'Roles that the person will hold; at least one.' })
  roles: OrganisationRole[];
}

@InputType({ description: 'Takes back an invitation.' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: 'The organisation that you administer.' })
  actingFor: string;

  @Field(() => ID, { description: 'The OrganisationInvitation to take back.' })
  invitation: string;
}

@InputType({ description: 'The answer to an invitation.' })
export class AnswerInvitationInput {
  @Field(() => String, {
    description:
      'The secret from the link in the mail; or, for the member with the invited address, the id of the OrganisationInvitation.',
  })
  @MaxLength(200, { message: 'This is not the link from the mail.' })
  token: string;
}

@InputType({ description: 'A request to join.' })
export class RequestToJoinInput {
  @Field(() => ID, { description: 'The organisation to join.' })
  organisation: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'Who you are and what you would do for it, for its administrators only; at most 1,000 characters.',
  })
  @MaxLength(1000, { message: 'The message may have at most 1,000 characters.' })
  message: string;
}

@InputType({ description: 'Takes back your own request to join.' })
export class WithdrawJoinRequestInput {
  @Field(() => ID, { description: 'The JoinRequest to take back.' })
  joinRequest: string;
}

@InputType({ description: 'Lets somebody join who asked to.' })
export class AcceptJoinRequestInput {
  @Field(() => ID, { description: 'The organisation that you administer.' })
  actingFor: string;

  @Field(() => ID, { description: 'The JoinRequest to accept.' })
  joinRequest: string;

  @Field(() => [OrganisationRole], { description: 'Roles that the person will hold; at least one.' })
  roles: OrganisationRole[];
}

@InputType({ description: 'Does not let somebody join who asked to.' })
export class DeclineJoinRequestInput {
  @Field(() => ID, { description: 'The organisation that you administer.' })
  actingFor: string;

  @Field(() => ID, { description: 'The JoinRequest to decline.' })
  joinRequest: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'Why, for the person who asked; at most 1,000 characters. May be empty.',
  })
  @MaxLength(1000, { message: 'The reason may have at most 1,000 characters.' })
  reason: string;
}
