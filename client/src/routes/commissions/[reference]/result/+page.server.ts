import { error } from '@sveltejs/kit';
import { AssessmentSummaryFragment } from '$lib/evaluation/AssessmentSummary.svelte';
import { graphql } from '$lib/graphql';
import { query } from '$lib/server';
import type { PageServerLoad } from './$types';

const ResultPage = graphql(
  `
    query ResultPage($reference: String!) {
      commission(reference: $reference) {
        reference
        title
        state
        priceMethod
        council {
          name
          slug
        }
        tieOrder {
          name
        }
        area {
          current {
            contactRole
          }
        }
        result {
          outcome
          reasons
          publishedAt
          awards {
            id
            organisation {
              name
              slug
            }
            value {
              amount
              currency
            }
          }
          bids {
            label
            organisation {
              name
            }
            eligible
            total
            rank
            won
          }
          mySummaries {
            bidId
            ...AssessmentSummary
          }
        }
      }
    }
  `,
  [AssessmentSummaryFragment],
);

export const load: PageServerLoad = async (event) => {
  const { commission } = await query(event, ResultPage, { reference: event.params.reference });
  if (!commission?.result) error(404, { message: 'This commission has no published result.', code: 'NOT_FOUND' });
  return { commission, result: commission.result };
};
