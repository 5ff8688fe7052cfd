import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { MemberType, ViewerType, type MemberRow } from '../members/index.js';
import * as actions from './membership.actions.js';
import { affiliationsOf, peopleOf, standingIn, type MembershipRow } from './membership.queries.js';
import { MembershipType, StandingType } from './membership.type.js';
import { loadOrganisation, type OrganisationRow } from './organisation.queries.js';
import { OrganisationType } from './organisation.type.js';
import * as inputs from './people.inputs.js';

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => ID)
  id(@Root() membership: MembershipRow): string {
    return toGlobalId('OrganisationMembership', membership.id);
  }

  @FieldResolver(() => MemberType, { description: 'The person.' })
  member(@Root() membership: MembershipRow): MemberRow {
    return { id: membership.memberId, name: membership.memberName };
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organisation.' })
  organisation(@Ctx() context: Context, @Root() membership: MembershipRow): Promise<OrganisationRow | null> {
    return loadOrganisation(context, membership.organisationId);
  }

  @Mutation(() => MembershipType, {
    description:
      'Changes what a person may do. Administrators of the organisation only. REFUSED when no administrator would remain.',
  })
  changeRoles(
    @Ctx() context: Context,
    @Arg('input', { description: 'Whose, and which.' }) input: inputs.ChangeRolesInput,
  ): Promise<MembershipRow> {
    return actions.changeRoles(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Ends what a person does for the organisation; the person is told. Administrators of the organisation only. REFUSED when no administrator would remain.',
  })
  endMembership(
    @Ctx() context: Context,
    @Arg('input', { description: 'Whose.' }) input: inputs.EndMembershipInput,
  ): Promise<OrganisationRow> {
    return actions.endMembership(context, input);
  }

  @Mutation(() => OrganisationType, {
    description: 'Ends what you do for an organisation. REFUSED for its last administrator, who hands over first.',
  })
  leaveOrganisation(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one.' }) input: inputs.LeaveOrganisationInput,
  ): Promise<OrganisationRow> {
    return actions.leaveOrganisation(context, input);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationPeopleResolver {
  @FieldResolver(() => [MembershipType], {
    description: 'Its people now whom you may see, by name; the first 200. Roles only for those who belong to it.',
  })
  people(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<MembershipRow[]> {
    return peopleOf(context, organisation.id, false);
  }

  @FieldResolver(() => [MembershipType], {
    description: 'People whose time in it has ended; the first 200 by name. Empty for whoever does not belong to it.',
  })
  formerPeople(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<MembershipRow[]> {
    return peopleOf(context, organisation.id, true);
  }

  @FieldResolver(() => StandingType, { nullable: true, description: 'How you stand to it; null when not signed in.' })
  async viewerStanding(@Ctx() context: Context, @Root() organisation: OrganisationRow): Promise<StandingType | null> {
    const standing = await standingIn(context, organisation.id);
    if (!standing) return null;
    return {
      roles: standing.roles,
      joinRequest: standing.requestId && toGlobalId('JoinRequest', standing.requestId),
      claim: standing.claimId && toGlobalId('VerificationRequest', standing.claimId),
    };
  }
}

@Resolver(() => MemberType)
export class MemberAffiliationsResolver {
  @FieldResolver(() => [MembershipType], {
    description: 'Organisations that the member acts for now, as far as you may know; the first 200.',
  })
  affiliations(@Ctx() context: Context, @Root() member: MemberRow): Promise<MembershipRow[]> {
    return affiliationsOf(context, member.id);
  }
}

@Resolver(() => ViewerType)
export class ViewerOrganisationsResolver {
  @FieldResolver(() => [MembershipType], {
    description: 'Organisations that you may act for, with your roles. Empty when not signed in.',
  })
  organisations(@Ctx() context: Context): Promise<MembershipRow[]> | MembershipRow[] {
    return context.viewer.memberId ? affiliationsOf(context, context.viewer.memberId) : [];
  }
}
