import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { MemberType, type MemberRow } from '../members/index.js';
import * as invitations from './invitation.actions.js';
import { invitationOf, invitationsOf, type InvitationRow } from './invitation.queries.js';
import * as requests from './join-request.actions.js';
import { joinRequestsOf, type JoinRequestRow } from './join-request.queries.js';
import { loadOrganisation, type OrganisationRow } from './organisation.queries.js';
import { OrganisationType } from './organisation.type.js';
import * as inputs from './people.inputs.js';
import { InvitationType, JoinRequestType } from './people.type.js';

@Resolver(() => InvitationType)
export class InvitationResolver {
  @Query(() => InvitationType, {
    nullable: true,
    description:
      'The invitation of a mailed link; null when there is none. No sign-in needed: the link is the key. The member with the invited address may use its id instead.',
  })
  organisationInvitation(
    @Ctx() context: Context,
    @Arg('token', () => String, { description: 'The secret from the link, or the id.' }) token: string,
  ): Promise<InvitationRow | null> {
    return invitationOf(context, token);
  }

  @FieldResolver(() => ID)
  id(@Root() invitation: InvitationRow): string {
    return toGlobalId('OrganisationInvitation', invitation.id);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organisation that invites.' })
  organisation(@Ctx() context: Context, @Root() invitation: InvitationRow): Promise<OrganisationRow | null> {
    return loadOrganisation(context, invitation.organisationId);
  }

  @Mutation(() => InvitationType, {
    description:
      'Invites somebody by e-mail. Administrators of the organisation only. REFUSED when the address is invited or belongs already; RATE_LIMITED after 60 in a day.',
  })
  inviteToOrganisation(
    @Ctx() context: Context,
    @Arg('input', { description: 'Whom, and for which roles.' }) input: inputs.InviteToOrganisationInput,
  ): Promise<InvitationRow> {
    return invitations.inviteToOrganisation(context, input);
  }

  @Mutation(() => InvitationType, {
    description:
      'Takes back an invitation. Administrators of the organisation only. REFUSED when it was answered already.',
  })
  revokeInvitation(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one.' }) input: inputs.RevokeInvitationInput,
  ): Promise<InvitationRow> {
    return invitations.revokeInvitation(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Accepts an invitation. FORBIDDEN unless your address is the one that was invited; REFUSED when it was answered, taken back or has expired.',
  })
  acceptInvitation(
    @Ctx() context: Context,
    @Arg('input', { description: 'The secret from the link, or the id.' }) input: inputs.AnswerInvitationInput,
  ): Promise<OrganisationRow> {
    return invitations.acceptInvitation(context, input);
  }

  @Mutation(() => InvitationType, {
    description:
      'Declines an invitation. No sign-in needed: the link is the key. The member with the invited address may use its id instead. REFUSED when it was answered already.',
  })
  declineInvitation(
    @Ctx() context: Context,
    @Arg('input', { description: 'The secret from the link, or the id.' }) input: inputs.AnswerInvitationInput,
  ): Promise<InvitationRow> {
    return invitations.declineInvitation(context, input);
  }
}

@Resolver(() => JoinRequestType)
export class JoinRequestResolver {
  @FieldResolver(() => ID)
  id(@Root() request: JoinRequestRow): string {
    return toGlobalId('JoinRequest', request.id);
  }

  @FieldResolver(() => MemberType, { description: 'Who asks.' })
  member(@Root() request: JoinRequestRow): MemberRow {
    return { id: request.memberId, name: request.memberName };
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organisation to join.' })
  organisation(@Ctx() context: Context, @Root() request: JoinRequestRow): Promise<OrganisationRow | null> {
    return loadOrganisation(context, request.organisationId);
  }

  @Mutation(() => JoinRequestType, {
    description:
      'Asks to join an organisation; its administrators are told. REFUSED when you belong to it, have asked already, or nobody administers it yet.',
  })
  requestToJoin(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one, and why.' }) input: inputs.RequestToJoinInput,
  ): Promise<JoinRequestRow> {
    return requests.requestToJoin(context, input);
  }

  @Mutation(() => JoinRequestType, {
    description: 'Takes back your own request. REFUSED when it was answered already.',
  })
  withdrawJoinRequest(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one.' }) input: inputs.WithdrawJoinRequestInput,
  ): Promise<JoinRequestRow> {
    return requests.withdrawJoinRequest(context, input);
  }

  @Mutation(() => JoinRequestType, {
    description:
      'Lets somebody join. Administrators of the organisation only. REFUSED when the request was answered already.',
  })
  acceptJoinRequest(
    @Ctx() context: Context,
    @Arg('input', { description: 'Whose request, and which roles.' }) input: inputs.AcceptJoinRequestInput,
  ): Promise<JoinRequestRow> {
    return requests.acceptJoinRequest(context, input);
  }

  @Mutation(() => JoinRequestType, {
    description: 'Declines a request; the reason goes to whoever asked. Administrators of the organisation only.',
  })
  declineJoinRequest(
    @Ctx() context: Context,
    @Arg('input', { description: 'Whose request, and why.' }) input: inputs.DeclineJoinRequestInput,
  ): Promise<JoinRequestRow> {
    return requests.declineJoinRequest(context, input);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationDoorResolver {
  @FieldResolver(() => [InvitationType], {
    description: 'Invitations that wait for an answer, newest first. Empty for all but its administrators.',
  })
  invitations(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<InvitationRow[]> {
    return invitationsOf(context, organisation.id);
  }

  @FieldResolver(() => [JoinRequestType], {
    description: 'Requests to join that wait for an answer, oldest first. Empty for all but its administrators.',
  })
  joinRequests(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<JoinRequestRow[]> {
    return joinRequestsOf(context, organisation.id);
  }
}
