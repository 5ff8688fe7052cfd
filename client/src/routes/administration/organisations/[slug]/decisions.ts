import { graphql } from '$lib/graphql';

/** What the platform decides about one organisation. */

export const Page = graphql(`
  query AdministerOrganisationPage($slug: String!) {
    organisation(slug: $slug) {
      id
      slug
      name
      kind
      origin
      verifiedAt
      canCommission
      referencePrefix
      decisionBlockers
      verificationRequests {
        id
        purpose
        state
        note
        createdAt
        decidedAt
        deciderName
        member {
          name
        }
      }
    }
  }
`);

export const Find = graphql(`
  query OrganisationToMergeInto($slug: String!) {
    organisation(slug: $slug) {
      id
      slug
      name
      kind
      identifiers {
        schemeName
        value
      }
    }
  }
`);

export const Grant = graphql(`
  mutation GrantCommissioning($input: GrantCommissioningInput!) {
    grantCommissioning(input: $input) {
      name
      referencePrefix
    }
  }
`);

export const Stop = graphql(`
  mutation WithdrawCommissioning($input: WithdrawCommissioningInput!) {
    withdrawCommissioning(input: $input) {
      name
    }
  }
`);

export const Unverify = graphql(`
  mutation WithdrawVerification($input: WithdrawVerificationInput!) {
    withdrawVerification(input: $input) {
      name
    }
  }
`);

export const Merge = graphql(`
  mutation MergeOrganisations($input: MergeOrganisationsInput!) {
    mergeOrganisations(input: $input) {
      slug
      name
    }
  }
`);
