import { graphql } from '$lib/graphql';

/** What a visitor of an organisation's page can do there. */

export const Join = graphql(`
  mutation RequestToJoin($input: RequestToJoinInput!) {
    requestToJoin(input: $input) {
      id
    }
  }
`);

export const WithdrawJoin = graphql(`
  mutation WithdrawJoinRequest($input: WithdrawJoinRequestInput!) {
    withdrawJoinRequest(input: $input) {
      id
    }
  }
`);

export const Claim = graphql(`
  mutation ClaimOrganisation($input: ClaimOrganisationInput!) {
    claimOrganisation(input: $input) {
      id
    }
  }
`);

export const WithdrawClaim = graphql(`
  mutation WithdrawVerificationRequest($input: WithdrawVerificationRequestInput!) {
    withdrawVerificationRequest(input: $input) {
      id
    }
  }
`);

export const RequestVerification = graphql(`
  mutation RequestVerification($input: RequestVerificationInput!) {
    requestVerification(input: $input) {
      id
    }
  }
`);

export const Leave = graphql(`
  mutation LeaveOrganisation($input: LeaveOrganisationInput!) {
    leaveOrganisation(input: $input) {
      name
    }
  }
`);
