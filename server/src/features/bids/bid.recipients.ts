import { rowsIn } from '../../core/database/index.js';
import type { CommissionRecipients } from '../commissions/index.js';

/** Verbs of which whoever manages an opened bid hears with its assessment summary instead. */
const DECISIONS = ['award', 'close_without_award'];

/** People of every organisation that has a bid for the commission, in whatever state, who may edit or sign it. */
export const bidEditors: CommissionRecipients = {
  of: async (tx, commissionId, verb) =>
    (
      await rowsIn<{ memberId: string }>(
        tx,
        `SELECT DISTINCT om.member_id AS "memberId" FROM bid b
         JOIN organisation_membership om ON om.organisation_id = b.organisation_id AND om.ended_at IS NULL
           AND om.roles && ARRAY['administrator','bid_manager','contributor','signatory']
         WHERE b.commission_id = $1 AND (b.opened_at IS NULL OR NOT $2
           OR NOT om.roles && ARRAY['administrator','bid_manager'])`,
        [commissionId, DECISIONS.includes(verb)],
      )
    ).map(({ memberId }) => memberId),
};
