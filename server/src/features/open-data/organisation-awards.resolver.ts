import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { money, type Money } from '../../core/money/index.js';
import { loadCommission, type CommissionRow } from '../commissions/index.js';
import { OrganisationType } from '../organisations/index.js';
import { AWARDS_LIMIT, awardsWon, type OrganisationAwardRow } from './organisation-awards.queries.js';
import { OrganisationAwardType } from './organisation-awards.type.js';

@Resolver(() => OrganisationType)
export class OrganisationAwardsResolver {
  @FieldResolver(() => [OrganisationAwardType], {
    description: `What it was awarded, here or by imported notices, newest first; at most ${AWARDS_LIMIT}. Losing bids are nobody's business.`,
  })
  awards(@Root() organisation: { id: string }, @Ctx() context: Context): Promise<object[]> {
    return awardsWon(context, organisation.id);
  }
}

@Resolver(() => OrganisationAwardType)
export class OrganisationAwardResolver {
  @FieldResolver()
  commission(@Root() award: OrganisationAwardRow, @Ctx() context: Context): Promise<CommissionRow | null> {
    return loadCommission(context, award.commissionId);
  }

  @FieldResolver()
  value(@Root() { amount, currency }: OrganisationAwardRow): Money | null {
    return money(amount, currency);
  }
}
