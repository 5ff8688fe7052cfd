import { graphql } from '$lib/graphql';

/** What the scoring page shows: every answer with the evaluator's own score, and nobody else's. */
export const ScoringPage = graphql(`
  query ScoringPage($reference: String!) {
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
      criteria {
        id
        kind
        name
        question
        weight
        minimumScore
      }
      evaluation {
        mayScore
        conflict
        submittedAt
        submitBlockers {
          message
        }
        bids {
          id
          organisation {
            name
          }
          answers {
            criterion {
              id
            }
            answerHtml
            mine {
              score
              reason
              revision
            }
          }
        }
      }
    }
  }
`);
