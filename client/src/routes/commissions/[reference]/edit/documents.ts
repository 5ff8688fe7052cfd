import { SavedDraftFragment } from '$lib/commissions/draft/saved-draft';
import { graphql } from '$lib/graphql';

export const Page = graphql(
  `
    query EditCommission($reference: String!) {
      commission(reference: $reference) {
        id
        address
        state
        revision
        viewerRoles
        ...SavedDraft
        publishBlockers {
          message
          field
        }
        publishWarnings {
          message
          field
        }
        panel {
          isEvaluator
          member {
            id
            name
          }
        }
        panelCandidates {
          id
          name
        }
        council {
          id
          name
          commissionableAreas {
            id
            title
          }
        }
      }
    }
  `,
  [SavedDraftFragment],
);

export const Save = graphql(`
  mutation SaveCommission($input: SaveCommissionInput!) {
    saveCommission(input: $input) {
      commission {
        revision
      }
    }
  }
`);
