import { effectiveState } from '../../core/lifecycle/index.js';
import { commissionLifecycle } from '../commissions/index.js';

/**
 * What waits for a bidder's people, as rows of work: bids of their own organisations and of no other, by the very roles
 * that may do it.
 */
const item = (kind: string, roles: string, condition: string): string =>
  `SELECT '${kind}' AS kind, c.id, c.title, o.name AS organisation, o.slug, c.reference AS address,
     c.bids_close_at AS "dueAt", 1 AS waiting
   FROM mine JOIN bid b ON b.organisation_id = mine.organisation_id JOIN organisation o ON o.id = b.organisation_id
     JOIN commission c ON c.id = b.commission_id
   WHERE mine.roles && ARRAY[${roles}] AND ${effectiveState(commissionLifecycle, 'c')} = 'open' AND ${condition}`;

const EDITORS = `'bid_manager','contributor'`;
const CHANGED = `b.state = 'submitted' AND b.confirmed_version < c.version`;
/** Changes to a submitted bid that do not count until they are submitted. */
const UNSENT = `b.state <> 'draft' AND NOT (${CHANGED}) AND EXISTS (SELECT 1 FROM bid_content d JOIN bid_revision r
  ON r.bid_id = d.bid_id AND r.number = b.submitted_revision WHERE d.bid_id = b.id AND d.revision <> r.content_revision)`;

export const bidderWork: readonly string[] = [
  item('submit_bid', EDITORS, `b.state = 'draft'`),
  item('reconfirm_bid', EDITORS, CHANGED),
  item('submit_changes', EDITORS, UNSENT),
  item(
    'approve_bid',
    `'signatory'`,
    `o.requires_signatory AND EXISTS (SELECT 1 FROM bid_content d
       JOIN bid_approval_request q ON q.bid_id = d.bid_id AND q.content_revision = d.revision
       WHERE d.bid_id = b.id AND NOT EXISTS (SELECT 1 FROM bid_approval a
         WHERE a.bid_id = d.bid_id AND a.content_revision = d.revision))`,
  ),
];
