import { error } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query, signedIn } from '$lib/server';
import type { PageServerLoad } from './$types';

const BidPage = graphql(`
  query BidPage($id: ID!) {
    bid(id: $id) {
      id
      organisation {
        name
        slug
      }
      commission {
        reference
        title
        evaluation {
          mayScore
          submittedAt
        }
      }
      submission {
        receipt {
          reference
          receivedAt
          sha256
        }
        answers {
          criterionId
          name
          html
          words
        }
        deliveryPlanHtml
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
        closedDocuments
        documents {
          title
          holdsPrices
          file {
            id
            url
            size
          }
        }
        conditions {
          conditionId
          text
        }
        priceLines {
          description
          quantity
          unitPrice
          vatTreatment
          net
        }
        totals {
          net {
            amount
            currency
          }
          vat {
            amount
            currency
          }
          gross {
            amount
            currency
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  const { bid } = await query(event, BidPage, { id: event.params.id });
  if (!bid.submission) error(404, { code: 'NOT_FOUND', message: 'Nothing was submitted.', reasons: [] });
  return { bid, submission: bid.submission };
};
