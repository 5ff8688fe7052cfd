import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Reason } from '../../core/graphql/reason.js';
import { CommissionType, loadOpenerFacts, viewerRolesIn, type CommissionRow } from '../commissions/index.js';
import { loadMember, MemberType, type MemberRow } from '../members/index.js';
import { OrganisationRole } from '../organisations/index.js';
import { openBids } from './opening.actions.js';
import { OpenBidsInput } from './opening.inputs.js';
import { openBlockers } from './opening.rules.js';
import { BidOpeningType, OpenedBidRecord } from './opening.type.js';
import { OpenBidsPayload } from './opening-payload.type.js';
import { BidType } from './bid.type.js';
import { openedBidsOf } from './bid.queries.js';
import type { BidRow } from './bid.rows.js';
import { loadOpening, recordsOf, type OpeningRow } from './opened-bids.queries.js';

@Resolver(() => BidOpeningType)
export class BidOpeningResolver {
  @FieldResolver(() => String, { description: 'The role of whoever opened the bids.' })
  openedByRole(): string {
    return 'Commissioning officer';
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who opened the bids. Null unless the council chose to publish the name.',
  })
  openedBy(@Ctx() context: Context, @Root() opening: OpeningRow): Promise<MemberRow | null> | null {
    return opening.namesOfficer ? loadMember(context, opening.openedBy) : null;
  }

  @FieldResolver(() => [OpenedBidRecord], { description: 'Every bid that counts, in the order of the hashes.' })
  records(@Ctx() context: Context, @Root() opening: OpeningRow): Promise<OpenedBidRecord[]> {
    return recordsOf(context, opening.commissionId);
  }
}

/** The opening, and what it opens, on a commission. */
@Resolver(() => CommissionType)
export class OpeningOfCommissionResolver {
  @FieldResolver(() => BidOpeningType, {
    nullable: true,
    description: 'The opening of bids; null while they are sealed.',
  })
  opening(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<OpeningRow | null> {
    return loadOpening(context, commission.id);
  }

  @FieldResolver(() => [BidType], {
    description:
      "Bids as opened, for the council's officers, observers and panel, in the order of their hashes. Empty before the " +
      'opening and for everybody else; people with a conflict of interest see none.',
  })
  openedBids(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<BidRow[]> {
    return openedBidsOf(context, commission.id);
  }

  @FieldResolver(() => [Reason], {
    description: 'Why you cannot open the bids now. Empty when you can, when they are open, and for non-officers.',
  })
  async openBlockers(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<Reason[]> {
    const roles = await viewerRolesIn(context, commission.councilId);
    if (!roles.includes(OrganisationRole.COMMISSIONING_OFFICER)) return [];
    return openBlockers(commission, await loadOpenerFacts(context, commission.councilId));
  }

  @Mutation(() => OpenBidsPayload, {
    description:
      'Opens the bids, once, after the deadline. Recorded and public: how many, the hash and receipt reference of each, ' +
      'when, and by which role. REFUSED before the deadline, and to whoever belongs, or in the last 12 months belonged, to any ' +
      'organisation but the council, whether or not it has bid; CONFLICT when somebody opened them first. Prices stay hidden until every quality score is in.',
  })
  async openBids(
    @Ctx() context: Context,
    @Arg('input', { description: 'What is opened.' }) input: OpenBidsInput,
  ): Promise<{ commission: CommissionRow }> {
    return { commission: await openBids(context, input) };
  }
}
