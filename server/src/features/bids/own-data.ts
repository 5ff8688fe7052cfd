import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

/** What a member did in bids. Their content is the organisation's, and is read there. */
export const bidOwnData: readonly OwnDataPart[] = [
  {
    section: 'bidsStarted',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, o.name AS organisation, b.created_at FROM bid b JOIN commission c ON c.id = b.commission_id
         JOIN organisation o ON o.id = b.organisation_id WHERE b.created_by = $1 ORDER BY b.created_at, b.id`,
        [id],
      ),
  },
  {
    section: 'bidsSubmitted',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, o.name AS organisation, r.number AS revision, r.receipt, r.sha256, r.received_at
         FROM bid_revision r JOIN bid b ON b.id = r.bid_id JOIN commission c ON c.id = b.commission_id
         JOIN organisation o ON o.id = b.organisation_id WHERE r.submitted_by = $1 ORDER BY r.received_at, r.receipt`,
        [id],
      ),
  },
  {
    section: 'bidApprovalsRequested',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, o.name AS organisation, q.content_revision, q.requested_at
         FROM bid_approval_request q JOIN bid b ON b.id = q.bid_id JOIN commission c ON c.id = b.commission_id
         JOIN organisation o ON o.id = b.organisation_id WHERE q.requested_by = $1 ORDER BY q.requested_at, b.id`,
        [id],
      ),
  },
  {
    section: 'bidsApproved',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, o.name AS organisation, a.content_revision, a.approved_at
         FROM bid_approval a JOIN bid b ON b.id = a.bid_id JOIN commission c ON c.id = b.commission_id
         JOIN organisation o ON o.id = b.organisation_id WHERE a.approved_by = $1 ORDER BY a.approved_at, b.id`,
        [id],
      ),
  },
  {
    section: 'bidsOpened',
    collect: (context, id) =>
      rows(
        context,
        `SELECT c.reference, g.bid_count, g.opened_at FROM bid_opening g JOIN commission c ON c.id = g.commission_id
         WHERE g.opened_by = $1 ORDER BY g.opened_at, c.id`,
        [id],
      ),
  },
];
