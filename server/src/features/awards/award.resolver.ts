import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { idOf } from '../../core/ids/index.js';
import { Money, money } from '../../core/money/index.js';
import { BidType, type BidRow } from '../bids/index.js';
import { CommissionType, loadCommission, type CommissionRow } from '../commissions/index.js';
import { loadOrganisation, OrganisationType, type OrganisationRow } from '../organisations/index.js';
import { decisionFace, resultFace } from './award.face.js';
import { PublishDecisionInput, SaveAssessmentSummaryInput, SaveAwardDecisionInput } from './award.inputs.js';
import { awardOfBid } from './award.queries.js';
import type { AwardRow } from './award.rows.js';
import { AwardDecisionType, AwardPayload, AwardType, CommissionResultType } from './award.type.js';
import { saveAssessmentSummary, saveAwardDecision } from './draft.actions.js';
import { closeWithoutAward, publishAward } from './publish.actions.js';

@Resolver(() => CommissionType)
export class CommissionAwardResolver {
  @FieldResolver(() => AwardDecisionType, {
    nullable: true,
    description: 'The decision as the council writes it, for its officers and observers; null for everybody else.',
  })
  awardDecision(@Root() commission: CommissionRow, @Ctx() context: Context): Promise<AwardDecisionType | null> {
    return decisionFace(context, commission);
  }

  @FieldResolver(() => CommissionResultType, {
    nullable: true,
    description: 'How it ended. Public; null until the decision is published, and for imported notices.',
  })
  result(@Root() commission: CommissionRow, @Ctx() context: Context): Promise<CommissionResultType | null> {
    return resultFace(context, commission.id);
  }
}

@Resolver(() => BidType)
export class BidAwardResolver {
  @FieldResolver(() => AwardType, {
    nullable: true,
    description: 'The award that it won; null when it won none, and until the decision is published.',
  })
  award(@Root() bid: BidRow, @Ctx() context: Context): Promise<AwardRow | null> {
    return awardOfBid(context, bid.id);
  }
}

@Resolver(() => AwardType)
export class AwardResolver {
  @FieldResolver(() => CommissionType, { nullable: true, description: 'What was awarded.' })
  commission(@Root() award: AwardRow, @Ctx() context: Context): Promise<CommissionRow | null> {
    return loadCommission(context, award.commissionId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who won.' })
  organisation(@Root() award: AwardRow, @Ctx() context: Context): Promise<OrganisationRow | null> {
    return loadOrganisation(context, award.organisationId);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Its value as bid, net of VAT.' })
  value(@Root() award: AwardRow): Money | null {
    return money(award.amount, award.currency);
  }

  @Mutation(() => AwardPayload, {
    description:
      'Saves the draft of the decision, as a commissioning officer. CONFLICT with what is stored when another officer saved it meanwhile or the commission has ended.',
  })
  async saveAwardDecision(
    @Ctx() context: Context,
    @Arg('input', { description: 'The draft.' }) input: SaveAwardDecisionInput,
  ): Promise<AwardPayload> {
    const commission = await saveAwardDecision(context, {
      commissionId: idOf('Commission', input.commissionId),
      outcome: input.outcome ?? null,
      reasons: input.reasons,
      winners: input.winners.map((id) => idOf('Bid', id)),
      revision: input.revision,
    });
    return { commission };
  }

  @Mutation(() => AwardPayload, {
    description:
      'Saves the draft of what one bidder will be told, as a commissioning officer. CONFLICT with what is stored when another officer saved it meanwhile.',
  })
  async saveAssessmentSummary(
    @Ctx() context: Context,
    @Arg('input', { description: 'The bid and the texts.' }) input: SaveAssessmentSummaryInput,
  ): Promise<AwardPayload> {
    const { strengths, improvements, whyNotAwarded, revision } = input;
    const bidId = idOf('Bid', input.bidId);
    return {
      commission: await saveAssessmentSummary(context, { bidId, strengths, improvements, whyNotAwarded, revision }),
    };
  }

  @Mutation(() => AwardPayload, {
    description:
      'Makes the award as saved and gives every bidder its summary. REFUSED with everything that is missing; of two officers at once one makes the award and the other gets CONFLICT.',
  })
  async publishAward(
    @Ctx() context: Context,
    @Arg('input', { description: 'The decision.' }) input: PublishDecisionInput,
  ): Promise<AwardPayload> {
    const commissionId = idOf('Commission', input.commissionId);
    return { commission: await publishAward(context, { commissionId, revision: input.revision }) };
  }

  @Mutation(() => AwardPayload, {
    description:
      'Ends the commission without an award, with the saved reasons, and gives every bidder its summary. REFUSED with everything that is missing.',
  })
  async closeWithoutAward(
    @Ctx() context: Context,
    @Arg('input', { description: 'The decision.' }) input: PublishDecisionInput,
  ): Promise<AwardPayload> {
    const commissionId = idOf('Commission', input.commissionId);
    return { commission: await closeWithoutAward(context, { commissionId, revision: input.revision }) };
  }
}
