import { rowsIn } from '../../core/database/index.js';
import type { CommissionRecipients } from '../commissions/index.js';

/** People of every organisation that has a bid for the commission, in whatever state, who may edit or sign it. */
export const bidEditors: CommissionRecipients = {
  of: async (tx, commissionId) =>
    (
      await rowsIn<{ memberId: string }>(
        tx,
        `SELECT DISTINCT om.member_id AS "memberId" FROM bid b
         JOIN organisation_membership om ON om.organisation_id = b.organisation_id AND om.ended_at IS NULL
           AND om.roles && ARRAY['administrator','bid_manager','contributor','signatory']
         WHERE b.commission_id = $1`,
        [commissionId],
      )
    ).map(({ memberId }) => memberId),
};
