import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { NotFound } from '../../core/errors/index.js';
import { amendCommission, previewAmendment } from './amendment.actions.js';
import { AmendCommissionInput, ExtendDeadlineInput } from './amendment.inputs.js';
import { AmendCommissionPayload, AmendmentPreview, CommissionComparison } from './amendment.type.js';
import { CommissionPayload, commissionPayload } from './commission.payload.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionType } from './commission.type.js';
import { contentChanges } from './content.changes.js';
import { extendDeadline } from './extension.actions.js';
import { versionsOf } from './version.queries.js';

@Resolver(() => CommissionType)
export class AmendmentResolver {
  @FieldResolver(() => CommissionComparison, {
    description:
      'Two published versions compared, field by field and word by word. NOT_FOUND when there is no such one.',
  })
  async comparison(
    @Ctx() context: Context,
    @Root() commission: CommissionRow,
    @Arg('from', () => Int, { description: 'Number of the earlier version.' }) from: number,
    @Arg('to', () => Int, { description: 'Number of the later version.' }) to: number,
  ): Promise<CommissionComparison> {
    const versions = await versionsOf(context, commission.id);
    const [earlier, later] = [from, to].map((number) => versions.find((one) => one.number === number));
    if (!earlier || !later) throw new NotFound('This version');
    return { from: earlier, to: later, changes: contentChanges(earlier.content, later.content) };
  }

  @Query(() => AmendmentPreview, {
    description: 'What amendCommission would do, without doing it. For commissioning officers of the council.',
  })
  amendmentPreview(
    @Ctx() context: Context,
    @Arg('input', { description: 'The amendment.' }) input: AmendCommissionInput,
  ): Promise<AmendmentPreview> {
    return previewAmendment(context, input);
  }

  @Mutation(() => AmendCommissionPayload, {
    description:
      'Corrects or materially changes an open commission. A material change raises its version, tells everybody concerned, and moves the deadline when fewer than three working days are left. REFUSED with every blocker at once.',
  })
  async amendCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The amendment.' }) input: AmendCommissionInput,
  ): Promise<AmendCommissionPayload> {
    const { id, outcome } = await amendCommission(context, input);
    return { ...(await commissionPayload(context, id)), outcome };
  }

  @Mutation(() => CommissionPayload, {
    description: 'Moves the deadline of an open commission later and tells everybody concerned. Bids stand.',
  })
  async extendDeadline(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission and its new deadline.' }) input: ExtendDeadlineInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await extendDeadline(context, input));
  }
}
