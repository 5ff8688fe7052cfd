import { CommissionState } from './commission.words.js';

const OVER: readonly CommissionState[] = [
  CommissionState.AWARDED,
  CommissionState.UNSUCCESSFUL,
  CommissionState.CANCELLED,
  CommissionState.WITHDRAWN,
];

/** Who scores is settled before anybody sees a bid: afterwards a change could favour one. */
function stateReasons(state: CommissionState): string[] {
  if (OVER.includes(state)) return ['The commission is over, so its panel no longer changes.'];
  return state === CommissionState.EVALUATING
    ? ['The bids are open, so the panel stands. Excuse an evaluator who cannot score, with a reason.']
    : [];
}

/** Why somebody cannot be named to the panel. */
export const addToPanelBlockers = (facts: {
  state: CommissionState;
  isEvaluator: boolean;
  isOnPanel: boolean;
}): string[] => [
  ...stateReasons(facts.state),
  ...(facts.isEvaluator ? [] : ['This member is not an evaluator of the council. Its administrator gives that role.']),
  ...(facts.isOnPanel ? ['This member already is on the panel.'] : []),
];

/** Why somebody cannot be taken off the panel. A published commission keeps at least one evaluator. */
export const removeFromPanelBlockers = (facts: {
  state: CommissionState;
  isOnPanel: boolean;
  othersWhoEvaluate: number;
}): string[] => [
  ...stateReasons(facts.state),
  ...(facts.isOnPanel ? [] : ['This member is not on the panel.']),
  ...(facts.isOnPanel && facts.state !== CommissionState.DRAFT && facts.othersWhoEvaluate === 0
    ? ['A published commission needs an evaluator. Add another one first.']
    : []),
];
