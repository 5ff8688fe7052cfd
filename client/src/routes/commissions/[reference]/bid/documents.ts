import { graphql } from '$lib/graphql';

/** What the pages of one bid ask; the fragment is what all of them show. */
export const BidHeader = graphql(`
  fragment BidHeader on Commission {
    id
    reference
    title
    state
    version
    bidsCloseAt
    budgetMax {
      amount
      currency
    }
    budgetIncludesVat
  }
`);

export const BidEditor = graphql(
  `
    query BidEditor($reference: String!, $actingFor: ID!, $acting: Boolean!) {
      commission(reference: $reference) {
        ...BidHeader
        criteria {
          id
          kind
          name
          question
          weight
          minimumScore
          wordLimit
        }
        conditions {
          id
          text
        }
        myBid(actingFor: $actingFor) @include(if: $acting) {
          id
          state
          submittedRevision
          needsReconfirmation
          notCountedReason
          submission {
            receipt {
              reference
              receivedAt
              revision
            }
          }
          draft {
            revision
            savedAt
            changedSinceSubmission
            savedBy {
              name
            }
            answers {
              criterion {
                id
              }
              text
            }
            priceLines {
              description
              quantity
              unitPrice
              vatTreatment
            }
            deliveryPlan
            milestones {
              title
              dueOn
              deliverable
            }
            team {
              name
              role
              days
            }
            conditions
            documents {
              title
            }
          }
        }
      }
    }
  `,
  [BidHeader],
);

export const StartBid = graphql(`
  mutation StartBid($input: StartBidInput!) {
    startBid(input: $input) {
      bid {
        id
      }
    }
  }
`);

export const SaveBidDraft = graphql(`
  mutation SaveBidDraft($input: SaveBidDraftInput!) {
    saveBidDraft(input: $input) {
      bid {
        draft {
          revision
          savedAt
          changedSinceSubmission
        }
      }
    }
  }
`);
