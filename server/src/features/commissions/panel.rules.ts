import { CommissionState } from './commission.words.js';

const OVER: readonly CommissionState[] = [
  CommissionState.AWARDED,
  CommissionState.UNSUCCESSFUL,
  CommissionState.CANCELLED,
  CommissionState.WITHDRAWN,
];

const overReasons = (state: CommissionState): string[] =>
  OVER.includes(state) ? ['The commission is over, so its panel no longer changes.'] : [];

/** Why somebody cannot be named to the panel. */
export const addToPanelBlockers = (facts: {
  state: CommissionState;
  isEvaluator: boolean;
  isOnPanel: boolean;
}): string[] => [
  ...overReasons(facts.state),
  ...(facts.isEvaluator ? [] : ['This member is not an evaluator of the council. Its administrator gives that role.']),
  ...(facts.isOnPanel ? ['This member already is on the panel.'] : []),
];

/** Why somebody cannot be taken off the panel. A published commission keeps at least one evaluator. */
export const removeFromPanelBlockers = (facts: {
  state: CommissionState;
  isOnPanel: boolean;
  othersWhoEvaluate: number;
}): string[] => [
  ...overReasons(facts.state),
  ...(facts.isOnPanel ? [] : ['This member is not on the panel.']),
  ...(facts.isOnPanel && facts.state !== CommissionState.DRAFT && facts.othersWhoEvaluate === 0
    ? ['A published commission needs an evaluator. Add another one first.']
    : []),
];
