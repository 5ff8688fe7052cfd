import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { attachBidDocument, removeBidDocument } from './bid-document.actions.js';
import { AttachBidDocumentInput, RemoveBidDocumentInput } from './bid-document.inputs.js';
import { BidPayload } from './bid-payloads.type.js';
import type { BidRow } from './bid.rows.js';

@Resolver()
export class BidDocumentResolver {
  @Mutation(() => BidPayload, {
    description:
      'Attaches an uploaded file to the draft, which gets a new revision. REFUSED when it has 10 documents or bids have ' +
      'closed; CONFLICT when the file was attached before.',
  })
  async attachBidDocument(
    @Ctx() context: Context,
    @Arg('input', { description: 'The file and its title.' }) input: AttachBidDocumentInput,
  ): Promise<{ bid: BidRow }> {
    return { bid: await attachBidDocument(context, input) };
  }

  @Mutation(() => BidPayload, {
    description: 'Takes a document off the draft, which gets a new revision. What was submitted keeps it.',
  })
  async removeBidDocument(
    @Ctx() context: Context,
    @Arg('input', { description: 'The document.' }) input: RemoveBidDocumentInput,
  ): Promise<{ bid: BidRow }> {
    return { bid: await removeBidDocument(context, input) };
  }
}
