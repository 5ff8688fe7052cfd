import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { MemberType, type MemberRow } from '../members/index.js';
import { decisionBlockers } from './impartial.js';
import { loadOrganisation, type OrganisationRow } from './organisation.queries.js';
import { OrganisationType } from './organisation.type.js';
import * as actions from './verification.actions.js';
import * as inputs from './verification.inputs.js';
import { verificationQueue, verificationRequestsOf, type VerificationRow } from './verification.queries.js';
import { VerificationRequestConnection, VerificationRequestType } from './verification.type.js';

@Resolver(() => VerificationRequestType)
export class VerificationResolver {
  @Query(() => VerificationRequestConnection, {
    description:
      'Requests for verification and claims, for administrators of the platform: those that wait, oldest first, or those that were decided, newest first.',
  })
  verificationRequests(
    @Ctx() context: Context,
    @Args() args: ConnectionArgs,
    @Arg('decided', () => Boolean, {
      defaultValue: false,
      description: 'Those that were decided instead of those that wait.',
    })
    decided: boolean,
  ): Promise<Page<VerificationRow>> {
    return verificationQueue(context, args, decided);
  }

  @FieldResolver(() => ID)
  id(@Root() request: VerificationRow): string {
    return toGlobalId('VerificationRequest', request.id);
  }

  @FieldResolver(() => MemberType, { description: 'Who asks.' })
  member(@Root() request: VerificationRow): MemberRow {
    return { id: request.memberId, name: request.memberName };
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Which organisation.' })
  organisation(@Ctx() context: Context, @Root() request: VerificationRow): Promise<OrganisationRow | null> {
    return loadOrganisation(context, request.organisationId);
  }

  @Mutation(() => VerificationRequestType, {
    description:
      'Asks the platform to verify an organisation. Its administrators only. REFUSED when it is verified or has asked.',
  })
  requestVerification(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one, and how it can be checked.' }) input: inputs.RequestVerificationInput,
  ): Promise<VerificationRow> {
    return actions.requestVerification(context, input);
  }

  @Mutation(() => VerificationRequestType, {
    description:
      'Claims a listed organisation. When a platform administrator grants it, you administer the organisation. REFUSED when people act for it already or you have claimed it.',
  })
  claimOrganisation(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one, and how it can be checked.' }) input: inputs.ClaimOrganisationInput,
  ): Promise<VerificationRow> {
    return actions.claimOrganisation(context, input);
  }

  @Mutation(() => VerificationRequestType, {
    description:
      'Takes back a request: whoever made it, or an administrator of the organisation. CONFLICT when it was decided.',
  })
  withdrawVerificationRequest(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one.' }) input: inputs.WithdrawVerificationRequestInput,
  ): Promise<VerificationRow> {
    return actions.withdrawVerificationRequest(context, input);
  }

  @Mutation(() => VerificationRequestType, {
    description:
      'Grants a request or a claim. Administrators of the platform only, and none on an organisation of their own (`Organisation.decisionBlockers`: FORBIDDEN). Other claims of the same organisation are declined. CONFLICT when somebody else decided first.',
  })
  acceptVerificationRequest(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one, and what was checked.' }) input: inputs.AcceptVerificationRequestInput,
  ): Promise<VerificationRow> {
    return actions.acceptVerificationRequest(context, input);
  }

  @Mutation(() => VerificationRequestType, {
    description:
      'Declines a request or a claim. Administrators of the platform only, and none on an organisation of their own (FORBIDDEN). CONFLICT when somebody else decided first.',
  })
  declineVerificationRequest(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one, and why.' }) input: inputs.DeclineVerificationRequestInput,
  ): Promise<VerificationRow> {
    return actions.declineVerificationRequest(context, input);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationVerificationResolver {
  @FieldResolver(() => [VerificationRequestType], {
    description:
      'Its requests for verification and claims of it, newest first. Empty for all but its administrators and the platform’s.',
  })
  verificationRequests(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<VerificationRow[]> {
    return verificationRequestsOf(context, organisation.id);
  }
  @FieldResolver(() => [String], {
    description:
      'Why you, an administrator of the platform, may not decide about this organisation (verification, claims, the right to commission, merging): you belong to it, or did in the last 12 months, or have claimed it. Empty when you may, and for everybody else.',
  })
  decisionBlockers(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<string[]> {
    return decisionBlockers(context, organisation.id);
  }
}
