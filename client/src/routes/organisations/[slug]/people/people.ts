import { graphql } from '$lib/graphql';

/** What administrators read and change on this page. */

export const Page = graphql(`
  query OrganisationPeoplePage($slug: String!) {
    organisation(slug: $slug) {
      id
      slug
      name
      kind
      viewerStanding {
        roles
      }
      people {
        id
        roles
        startedAt
        member {
          id
          name
          url
        }
      }
      formerPeople {
        id
        startedAt
        endedAt
        member {
          name
        }
      }
      invitations {
        id
        email
        roles
        inviterName
        expiresAt
      }
      joinRequests {
        id
        message
        createdAt
        member {
          name
          url
        }
      }
    }
  }
`);

export const Invite = graphql(`
  mutation InviteToOrganisation($input: InviteToOrganisationInput!) {
    inviteToOrganisation(input: $input) {
      email
    }
  }
`);

export const Revoke = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      email
    }
  }
`);

export const Accept = graphql(`
  mutation AcceptJoinRequest($input: AcceptJoinRequestInput!) {
    acceptJoinRequest(input: $input) {
      member {
        name
      }
    }
  }
`);

export const Decline = graphql(`
  mutation DeclineJoinRequest($input: DeclineJoinRequestInput!) {
    declineJoinRequest(input: $input) {
      member {
        name
      }
    }
  }
`);

export const ChangeRoles = graphql(`
  mutation ChangeRoles($input: ChangeRolesInput!) {
    changeRoles(input: $input) {
      member {
        name
      }
    }
  }
`);

export const End = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      name
    }
  }
`);
