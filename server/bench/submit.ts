import { globalIdOf } from './ids.js';

const SUBMIT = `mutation ($input: SubmitBidInput!) { submitBid(input: $input) {
  receipt { reference receivedAt sha256 revision } } }`;

/** The request in which bidder `organisation` submits its draft for drafted commission `commission`. */
export const submission = (
  commission: number,
  organisation: number,
): { body: string; headers: Record<string, string> } => ({
  body: JSON.stringify({
    query: SUBMIT,
    variables: {
      input: {
        actingFor: globalIdOf('Organisation', 'organisation', organisation),
        bidId: globalIdOf('Bid', 'draft', `${commission}-${organisation}`),
        revision: 1,
        commissionVersion: 1,
        idempotencyKey: `submission-${commission}-${organisation}`,
      },
    },
  }),
  headers: { cookie: `session=session${organisation}` },
});

export interface SubmitAnswer {
  data?: { submitBid: { receipt: { reference: string; receivedAt: string; sha256: string } } } | null;
  errors?: { message: string; extensions: { code: string } }[];
}
