import { BidPointsFragment } from '$lib/evaluation/PointsTable.svelte';
import { graphql } from '$lib/graphql';

/** The decision as an officer writes it. */
export const AwardPage = graphql(
  `
    query AwardPage($reference: String!) {
      viewer {
        member {
          id
        }
      }
      commission(reference: $reference) {
        id
        reference
        title
        council {
          id
          name
        }
        awardDecision {
          outcome
          reasons
          winners
          revision
          publishedAt
          publishBlockers {
            message
          }
          summaries {
            bidId
            organisation {
              name
            }
            won
            eligible
            total
            rank
            strengths
            improvements
            whyNotAwarded
            revision
            criteria {
              name
              score
              points
              explanation
            }
          }
        }
        evaluation {
          mayAgree
          pricesRevealedAt
          bids {
            id
            netTotal {
              amount
              currency
            }
          }
          points {
            ...BidPoints
          }
        }
      }
    }
  `,
  [BidPointsFragment],
);

export const PublishAward = graphql(`
  mutation PublishAward($input: PublishDecisionInput!) {
    publishAward(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const CloseWithoutAward = graphql(`
  mutation CloseWithoutAward($input: PublishDecisionInput!) {
    closeWithoutAward(input: $input) {
      commission {
        id
      }
    }
  }
`);
