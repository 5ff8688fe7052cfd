import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { approveBid, requestBidApproval } from './bid-approval.actions.js';
import { ApproveBidInput, RequestBidApprovalInput } from './bid-approval.inputs.js';
import { BidPayload } from './bid-payloads.type.js';
import type { BidRow } from './bid.rows.js';

@Resolver()
export class BidApprovalResolver {
  @Mutation(() => BidPayload, {
    description:
      'Asks the signatories, by mail and in their work, to approve exactly one revision of the draft, where the ' +
      'organisation requires it. REFUSED while anything else stands against submitting; CONFLICT when the draft has ' +
      'changed since. Asking twice for one revision changes nothing.',
  })
  async requestBidApproval(
    @Ctx() context: Context,
    @Arg('input', { description: 'The bid and the revision that was read.' }) input: RequestBidApprovalInput,
  ): Promise<{ bid: BidRow }> {
    return { bid: await requestBidApproval(context, input) };
  }

  @Mutation(() => BidPayload, {
    description:
      'A signatory approves exactly one revision of the draft, where the organisation requires it before submitting. ' +
      'Any later change needs a new approval. CONFLICT when the draft has changed since.',
  })
  async approveBid(
    @Ctx() context: Context,
    @Arg('input', { description: 'The bid and the revision that was read.' }) input: ApproveBidInput,
  ): Promise<{ bid: BidRow }> {
    return { bid: await approveBid(context, input) };
  }
}
