import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../core/ids/index.js';
import type { ConditionRow, CriterionRow } from './criterion.queries.js';
import { AwardCriterionType, ConditionOfParticipationType } from './criterion.type.js';

@Resolver(() => AwardCriterionType)
export class AwardCriterionResolver {
  @FieldResolver(() => ID)
  id(@Root() criterion: CriterionRow): string {
    return toGlobalId('AwardCriterion', criterion.id);
  }
}

@Resolver(() => ConditionOfParticipationType)
export class ConditionOfParticipationResolver {
  @FieldResolver(() => ID)
  id(@Root() condition: ConditionRow): string {
    return toGlobalId('ConditionOfParticipation', condition.id);
  }
}
