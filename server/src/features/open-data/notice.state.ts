import { CommissionState } from '../commissions/index.js';
import type { AwardFacts } from './award.facts.js';
import { NoticeStage } from './notice.words.js';

/** How far a notice has come. */
export const noticeStage = (status: string | null, awards: readonly AwardFacts[]): NoticeStage => {
  if (awards.length > 0) return NoticeStage.AWARD;
  return status === 'planning' || status === 'planned' ? NoticeStage.PLANNING : NoticeStage.TENDER;
};

const ENDED: Readonly<Record<string, CommissionState>> = {
  cancelled: CommissionState.CANCELLED,
  unsuccessful: CommissionState.UNSUCCESSFUL,
  withdrawn: CommissionState.WITHDRAWN,
};

/**
 * Where an imported notice stands. It is open only while its period is known to last; the deadline then closes it
 * like any other. A plan takes no bids, so it stands as closed, and its page says that bids are not yet invited.
 */
export function noticeState(
  status: string | null,
  awards: readonly AwardFacts[],
  bidsCloseAt: Date | null,
  now: Date,
): CommissionState {
  const ended = ENDED[status ?? ''];
  if (ended) return ended;
  if (awards.length > 0) return stateByAwards(awards);
  const mayBeOpen = status === 'active' || status === null;
  return mayBeOpen && bidsCloseAt !== null && bidsCloseAt > now ? CommissionState.OPEN : CommissionState.CLOSED;
}

/** Awarded when one award stands; otherwise what became of all of them. */
function stateByAwards(awards: readonly AwardFacts[]): CommissionState {
  if (awards.every(({ status }) => status === 'unsuccessful')) return CommissionState.UNSUCCESSFUL;
  if (awards.every(({ status }) => status === 'cancelled' || status === 'unsuccessful'))
    return CommissionState.CANCELLED;
  return awards.some(({ status }) => status === 'active') ? CommissionState.AWARDED : CommissionState.EVALUATING;
}
