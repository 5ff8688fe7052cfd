import type { PolicyRow, PolicyTable } from '../../core/policy/index.js';
import type { Acting } from '../organisations/index.js';

/** For whom the viewer asks, and whom they ask. */
interface AskFacts {
  readonly acting: Acting;
  readonly councilId: string;
}

const asker: PolicyRow<AskFacts> = {
  who: 'a member acting for an organisation other than the commissioning council',
  scope: 'bids',
  allows: (_viewer, { acting, councilId }) => acting.roles.length > 0 && acting.organisationId !== councilId,
};

const member: PolicyRow<object> = { who: 'a member', scope: 'profile', allows: () => true };

export const clarificationPolicies = {
  askQuestion: asker,
  followCommission: member,
  unfollowCommission: member,
} satisfies PolicyTable;
