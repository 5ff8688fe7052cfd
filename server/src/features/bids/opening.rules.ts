import type { Reason } from '../../core/graphql/reason.js';
import { sayMoment } from '../../core/time/index.js';
import { CommissionOrigin, CommissionState, type CommissionRow } from '../commissions/index.js';

const reason = (code: string, message: string): Reason => ({ code, message, field: null });

/** Why bids cannot be opened now. A commission that was opened before is a conflict, not a reason. */
export function openBlockers({ state, origin, bidsCloseAt }: Pick<CommissionRow, 'state' | 'origin' | 'bidsCloseAt'>) {
  if (origin === CommissionOrigin.IMPORTED) return [reason('IMPORTED', 'Bids for this notice were not taken here.')];
  switch (state) {
    case CommissionState.DRAFT:
      return [reason('NOT_PUBLISHED', 'This commission has not been published.')];
    case CommissionState.OPEN:
      return [reason('BIDS_NOT_CLOSED', `Bids close on ${sayMoment(bidsCloseAt!)}. They stay sealed until then.`)];
    case CommissionState.CANCELLED:
    case CommissionState.WITHDRAWN:
      return [reason('COMMISSION_ENDED', 'This commission ended without an award; its bids stay sealed for ever.')];
    default:
      return [];
  }
}

/** Whether the bids have been opened already. */
export const isOpened = (state: CommissionState): boolean =>
  [CommissionState.EVALUATING, CommissionState.AWARDED, CommissionState.UNSUCCESSFUL].includes(state);
