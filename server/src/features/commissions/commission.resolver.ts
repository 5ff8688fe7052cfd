import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { CommissionPayload, commissionPayload } from './commission.payload.js';
import { commissionByAddress } from './commission.queries.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionType } from './commission.type.js';
import { copyCommission, createCommission, discardDraft, saveCommission } from './draft.actions.js';
import { CreateCommissionInput, SaveCommissionInput } from './draft.inputs.js';
import { addPanelMember, removePanelMember } from './panel.actions.js';
import { cancelCommission, publishCommission, withdrawCommission } from './publish.actions.js';
import { CommissionInput, EndCommissionInput, PanelMemberInput, PublishCommissionInput } from './publish.inputs.js';

@ObjectType({ description: 'What was removed.', simpleResolvers: true })
export class DiscardDraftPayload {
  @Field(() => ID, { description: 'The id that the draft had.' })
  id: string;
}

@Resolver()
export class CommissionResolver {
  @Query(() => CommissionType, {
    nullable: true,
    description: 'One commission by its page address; null when there is none or you may not see it.',
  })
  commission(
    @Ctx() context: Context,
    @Arg('reference', () => String, { description: 'The last part of /commissions/REFERENCE, in upper or lower case.' })
    reference: string,
  ): Promise<CommissionRow | null> {
    return commissionByAddress(context, reference);
  }

  @Mutation(() => CommissionPayload, {
    description: 'Starts a draft for a council of which you are commissioning officer.',
  })
  async createCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'Council, area, title and kind.' }) input: CreateCommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await createCommission(context, input));
  }

  @Mutation(() => CommissionPayload, {
    description:
      'Saves the whole draft. CONFLICT, with what is stored in `data.current`, when somebody saved in between.',
  })
  async saveCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The whole draft.' }) input: SaveCommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await saveCommission(context, input));
  }

  @Mutation(() => CommissionPayload, {
    description: 'A new draft with the same words: without dates, panel and documents, " (copy)" on its title.',
  })
  async copyCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission to copy.' }) input: CommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await copyCommission(context, input.id));
  }

  @Mutation(() => DiscardDraftPayload, { description: 'Removes a draft for good. CONFLICT once it is published.' })
  async discardDraft(
    @Ctx() context: Context,
    @Arg('input', { description: 'The draft.' }) input: CommissionInput,
  ): Promise<DiscardDraftPayload> {
    return { id: toGlobalId('Commission', await discardDraft(context, input.id)) };
  }

  @Mutation(() => CommissionPayload, {
    description: 'Publishes a draft and opens it for bids. REFUSED with every reason of publishBlockers at once.',
  })
  async publishCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The draft and the revision that you read.' }) input: PublishCommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await publishCommission(context, input));
  }

  @Mutation(() => CommissionPayload, {
    description: 'Takes an open commission back, with a public reason. Its bids are never opened.',
  })
  async withdrawCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission and why.' }) input: EndCommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await withdrawCommission(context, input));
  }

  @Mutation(() => CommissionPayload, { description: 'Ends a commission before an award, with a public reason.' })
  async cancelCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission and why.' }) input: EndCommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await cancelCommission(context, input));
  }

  @Mutation(() => CommissionPayload, {
    description: 'Names an evaluator of the council to the panel. REFUSED once bids are open.',
  })
  async addPanelMember(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission and the member.' }) input: PanelMemberInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await addPanelMember(context, input));
  }

  @Mutation(() => CommissionPayload, {
    description:
      'Takes an evaluator off the panel. REFUSED for the last one of a published commission, and once bids are open: see excuseEvaluator.',
  })
  async removePanelMember(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission and the member.' }) input: PanelMemberInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await removePanelMember(context, input));
  }
}
