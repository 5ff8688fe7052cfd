import { graphql } from '$lib/graphql';
import { BidPointsFragment } from './PointsTable.svelte';

/** What officers, observers and evaluators whose scores are in see of an evaluation. */
export const EvaluationPage = graphql(
  `
    query EvaluationPage($reference: String!) {
      viewer {
        member {
          id
        }
      }
      commission(reference: $reference) {
        id
        reference
        title
        state
        priceMethod
        council {
          id
          name
        }
        criteria {
          id
          kind
          name
          minimumScore
        }
        tieOrder {
          name
        }
        panelCandidates {
          id
          name
        }
        awardDecision {
          revision
        }
        evaluation {
          mayScore
          mayAgree
          conflict
          submittedAt
          pricesRevealedAt
          progress {
            evaluator {
              id
              name
            }
            submittedAt
            conflicted
          }
          bids {
            id
            organisation {
              name
            }
            netTotal {
              amount
              currency
            }
            answers {
              criterion {
                id
                name
                minimumScore
              }
              answerHtml
              differs
              scores {
                evaluator {
                  id
                  name
                }
                score
                reason
              }
              agreed {
                score
                reason
                revision
                agreedBy {
                  name
                }
              }
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
