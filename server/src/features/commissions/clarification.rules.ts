import { sayMoment } from '../../core/time/index.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionOrigin, CommissionState } from './commission.words.js';

type Asked = Pick<CommissionRow, 'state' | 'origin' | 'questionsCloseAt'>;

/** Why no question can be asked now. Empty: it can. */
export function askBlockers({ state, origin, questionsCloseAt }: Asked, now: Date): string[] {
  if (origin === CommissionOrigin.IMPORTED) return ['This notice was published elsewhere. Ask its publisher there.'];
  if (questionsCloseAt && now >= questionsCloseAt) return [`Questions closed on ${sayMoment(questionsCloseAt)}.`];
  if (state !== CommissionState.OPEN || !questionsCloseAt)
    return ['Questions are only taken while a commission is open.'];
  return [];
}

/** Answers may still come after the deadline, so that the record is whole, but not once bids are opened or all is over. */
export const answerBlockers = ({ state }: Pick<CommissionRow, 'state'>): string[] =>
  state === CommissionState.OPEN || state === CommissionState.CLOSED
    ? []
    : ['Questions are only answered until the bids are opened.'];
