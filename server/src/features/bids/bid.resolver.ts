import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { CommissionType, loadCommission, type CommissionRow } from '../commissions/index.js';
import { loadOrganisation, OrganisationType, type OrganisationRow } from '../organisations/index.js';
import type { BidRow } from './bid.queries.js';
import { BidType } from './bid.type.js';

@Resolver(() => BidType)
export class BidResolver {
  @FieldResolver(() => CommissionType, { nullable: true, description: 'What it answers.' })
  commission(@Ctx() context: Context, @Root() bid: BidRow): Promise<CommissionRow | null> {
    return loadCommission(context, bid.commissionId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who bids.' })
  organisation(@Ctx() context: Context, @Root() bid: BidRow): Promise<OrganisationRow | null> {
    return loadOrganisation(context, bid.organisationId);
  }
}
