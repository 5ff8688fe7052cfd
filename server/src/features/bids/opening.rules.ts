import type { Reason } from '../../core/graphql/reason.js';
import { sayMoment } from '../../core/time/index.js';
import { CommissionOrigin, CommissionState, type CommissionRow, type OpenerFacts } from '../commissions/index.js';

const reason = (code: string, message: string): Reason => ({ code, message, field: null });

/** Why this officer cannot open the bids now. A commission that was opened before is a conflict, not a reason. */
export function openBlockers(
  { state, origin, bidsCloseAt }: Pick<CommissionRow, 'state' | 'origin' | 'bidsCloseAt'>,
  opener: OpenerFacts,
): Reason[] {
  if (origin === CommissionOrigin.IMPORTED) return [reason('IMPORTED', 'Bids for this notice were not taken here.')];
  switch (state) {
    case CommissionState.DRAFT:
      return [reason('NOT_PUBLISHED', 'This commission has not been published.')];
    case CommissionState.OPEN:
      return [
        reason('BIDS_NOT_CLOSED', `Bids close on ${sayMoment(bidsCloseAt!)}. They stay sealed until then.`),
        ...openerBlockers(opener),
      ];
    case CommissionState.CANCELLED:
    case CommissionState.WITHDRAWN:
      return [reason('COMMISSION_ENDED', 'This commission ended without an award; its bids stay sealed for ever.')];
    case CommissionState.CLOSED:
      return openerBlockers(opener);
    default:
      return [];
  }
}

/** The same words whether or not the other organisation has bid: while bids are sealed a refusal must not tell. */
const openerBlockers = ({ belongsElsewhere, anybodyMay }: OpenerFacts): Reason[] => [
  ...(belongsElsewhere
    ? [
        reason(
          'BELONGS_ELSEWHERE',
          'You belong to another organisation, or did in the last 12 months. Whether or not it has bid, a commissioning officer who belongs to no other must open the bids.',
        ),
      ]
    : []),
  ...(anybodyMay
    ? []
    : [
        reason(
          'OPENER_MISSING',
          'No commissioning officer of the council may open the bids. An administrator of the council must give that role to somebody who has been in no other organisation for 12 months.',
        ),
      ]),
];

/** Whether the bids have been opened already. */
export const isOpened = (state: CommissionState): boolean =>
  [CommissionState.EVALUATING, CommissionState.AWARDED, CommissionState.UNSUCCESSFUL].includes(state);
