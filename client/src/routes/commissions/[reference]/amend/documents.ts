import { SavedDraftFragment } from '$lib/commissions/draft/saved-draft';
import { graphql } from '$lib/graphql';

export const Page = graphql(
  `
    query AmendPage($reference: String!) {
      commission(reference: $reference) {
        id
        address
        state
        origin
        revision
        version
        viewerRoles
        ...SavedDraft
        documents {
          id
          title
          kind
          file {
            name
          }
        }
        council {
          id
          name
        }
      }
    }
  `,
  [SavedDraftFragment],
);

export const Preview = graphql(`
  query AmendmentPreview($input: AmendCommissionInput!) {
    amendmentPreview(input: $input) {
      bidsCloseAt
      deadlineMoved
      needsReconfirmation
      changes {
        field
        label
        parts {
          kind
          text
        }
      }
      blockers {
        message
        field
      }
      correctionBlockers {
        message
      }
      warnings {
        message
      }
    }
  }
`);

export const Amend = graphql(`
  mutation AmendCommission($input: AmendCommissionInput!) {
    amendCommission(input: $input) {
      outcome {
        bidsCloseAt
        deadlineMoved
      }
      commission {
        version
        versions {
          number
        }
      }
    }
  }
`);
