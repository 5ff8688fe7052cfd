import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { NotFound } from '../../core/errors/index.js';
import { Reason } from '../../core/graphql/reason.js';
import { idOf } from '../../core/ids/index.js';
import { ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { CommissionType, loadCommission, type CommissionRow } from '../commissions/index.js';
import { loadOrganisation, OrganisationType, type OrganisationRow } from '../organisations/index.js';
import { BidDraftType } from './bid-draft.type.js';
import { loadFacts, type BidFacts } from './bid.facts.js';
import { bidsOf, loadBid, ownBid } from './bid.queries.js';
import type { BidRow } from './bid.rows.js';
import { needsReconfirmation, notCountedReason, submitBlockers, submitWarnings } from './bid.rules.js';
import { BidConnection, BidType } from './bid.type.js';

@Resolver(() => BidType)
export class BidResolver {
  @Query(() => BidType, {
    description:
      'One bid. NOT_FOUND unless you are of the bidding organisation or, after the opening, of the council that opened it.',
  })
  async bid(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<BidRow> {
    const bid = await loadBid(context, idOf('Bid', id));
    if (!bid) throw new NotFound('Bid');
    return bid;
  }

  @Query(() => BidConnection, {
    description: 'Bids of an organisation that you act for, newest first. Empty for anybody else.',
  })
  bids(
    @Ctx() context: Context,
    @Arg('actingFor', () => ID, { description: 'The bidding organisation.' }) actingFor: string,
    @Args() args: ConnectionArgs,
  ): Promise<Page<BidRow>> {
    return bidsOf(context, idOf('Organisation', actingFor), args);
  }

  @FieldResolver(() => CommissionType, { nullable: true, description: 'What it answers.' })
  commission(@Ctx() context: Context, @Root() bid: BidRow): Promise<CommissionRow | null> {
    return loadCommission(context, bid.commissionId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who bids.' })
  organisation(@Ctx() context: Context, @Root() bid: BidRow): Promise<OrganisationRow | null> {
    return loadOrganisation(context, bid.organisationId);
  }

  @FieldResolver(() => BidDraftType, {
    nullable: true,
    description: 'The draft that the organisation edits; null for everybody else.',
  })
  draft(@Ctx() context: Context, @Root() bid: BidRow): Promise<BidFacts | null> {
    return loadFacts(context, bid.id);
  }

  @FieldResolver(() => Boolean, {
    description:
      'The commission changed materially after this bid was submitted. Unless it is submitted again before the deadline it does not count.',
  })
  needsReconfirmation(@Root() bid: BidRow): boolean {
    return needsReconfirmation(bid, bid.commissionVersion);
  }

  @FieldResolver(() => Boolean, {
    description: 'A signatory of the organisation must approve the draft before it can be submitted. False for others.',
  })
  async requiresApproval(@Ctx() context: Context, @Root() bid: BidRow): Promise<boolean> {
    return (await loadFacts(context, bid.id))?.requiresSignatory ?? false;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'After the deadline: why it does not count, for the bidding organisation. Null while it still may and when it does.',
  })
  async notCountedReason(@Ctx() context: Context, @Root() bid: BidRow): Promise<string | null> {
    const commission = await loadCommission(context, bid.commissionId);
    return commission && bid.isParty ? notCountedReason(bid, commission.state) : null;
  }

  @FieldResolver(() => [Reason], {
    description: 'Everything that submitBid would refuse now. Empty for whoever is not of the bidding organisation.',
  })
  async submitBlockers(@Ctx() context: Context, @Root() bid: BidRow): Promise<Reason[]> {
    const facts = await loadFacts(context, bid.id);
    return facts ? submitBlockers(facts) : [];
  }

  @FieldResolver(() => [Reason], {
    description: 'What to know before submitting; nothing of it stands in the way. Empty for others.',
  })
  async submitWarnings(@Ctx() context: Context, @Root() bid: BidRow): Promise<Reason[]> {
    const facts = await loadFacts(context, bid.id);
    return facts ? submitWarnings(facts) : [];
  }
}

/** What this feature adds to a commission. */
@Resolver(() => CommissionType)
export class BidOfCommissionResolver {
  @FieldResolver(() => BidType, {
    nullable: true,
    description:
      "Your organisation's bid, at any stage. Null when there is none and for whoever does not act for that organisation.",
  })
  myBid(
    @Ctx() context: Context,
    @Root() commission: CommissionRow,
    @Arg('actingFor', () => ID, { description: 'The organisation that you act for.' }) actingFor: string,
  ): Promise<BidRow | null> {
    return ownBid(context, commission.id, idOf('Organisation', actingFor));
  }
}
