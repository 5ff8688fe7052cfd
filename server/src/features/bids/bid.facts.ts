import type { DataSource } from 'typeorm';
import type { Context } from '../../core/context.js';
import { rowsFrom, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { effectiveState } from '../../core/lifecycle/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { commissionLifecycle } from '../commissions/index.js';
import type { OrganisationRole } from '../organisations/index.js';
import type { AttachedDocument, DraftContent } from './bid.content.js';
import type { BidState } from './bid.words.js';
import { isPartySql } from './bid.visible.js';

/** Everything that decides whether a bid may be submitted, read in one statement without a lock. */
export interface BidFacts extends DraftContent {
  documents: AttachedDocument[];
  id: string;
  organisationId: string;
  organisationSlug: string;
  organisationName: string;
  requiresSignatory: boolean;
  /** Roles that the viewer holds there now. */
  roles: OrganisationRole[];
  state: BidState;
  submittedRevision: number;
  confirmedVersion: number;
  createdAt: Date;
  openedAt: Date | null;
  /** The draft's revision; a save or a submission names the one that it read. */
  revision: number;
  savedBy: string;
  savedAt: Date;
  /** The draft that was last submitted; null before the first submission. */
  submittedDraft: number | null;
  /** A signatory has approved exactly this draft. */
  approved: boolean;
  /** When the signatories were asked to approve exactly this draft. */
  approvalRequestedAt: Date | null;
  commissionId: string;
  reference: string;
  title: string;
  version: number;
  commissionState: string;
  bidsCloseAt: Date;
  currency: string;
  budgetMax: string | null;
  budgetIncludesVat: boolean | null;
  criteria: { id: string; kind: string; name: string; wordLimit: number | null }[];
  conditionsAsked: { id: string; text: string }[];
  /** The database clock when this was read. */
  readAt: Date;
}

const FACTS = `SELECT b.id, b.organisation_id AS "organisationId", o.slug AS "organisationSlug", o.name AS "organisationName",
    o.requires_signatory AS "requiresSignatory", own.roles, b.state, b.submitted_revision AS "submittedRevision",
    b.confirmed_version AS "confirmedVersion", b.created_at AS "createdAt", b.opened_at AS "openedAt", d.revision, d.saved_by AS "savedBy", d.saved_at AS "savedAt", d.answers,
    d.price_lines AS "priceLines", d.delivery_plan AS "deliveryPlan", d.milestones, d.team, d.conditions,
    (SELECT coalesce(json_agg(json_build_object('fileId', f.id, 'title', x.title,
       'holdsPrices', coalesce(x."holdsPrices", FALSE), 'name', f.name, 'mediaType', f.media_type,
       'size', f.size, 'sha256', f.sha256) ORDER BY x.position), '[]')
       FROM ROWS FROM (jsonb_to_recordset(d.documents) AS ("fileId" uuid, title text, "holdsPrices" boolean))
         WITH ORDINALITY AS x ("fileId", title, "holdsPrices", position)
       JOIN file f ON f.id = x."fileId") AS documents,
    EXISTS (SELECT 1 FROM bid_approval a WHERE a.bid_id = b.id AND a.content_revision = d.revision) AS approved,
    (SELECT q.requested_at FROM bid_approval_request q WHERE q.bid_id = b.id AND q.content_revision = d.revision) AS "approvalRequestedAt",
    (SELECT r.content_revision FROM bid_revision r WHERE r.bid_id = b.id AND r.number = b.submitted_revision) AS "submittedDraft",
    c.id AS "commissionId", c.reference, c.title, c.version, ${effectiveState(commissionLifecycle, 'c')} AS "commissionState",
    c.bids_close_at AS "bidsCloseAt", c.currency, c.budget_max AS "budgetMax", c.budget_includes_vat AS "budgetIncludesVat",
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'kind', k.kind, 'name', k.name, 'wordLimit', k.word_limit)
       ORDER BY k.position, k.id), '[]') FROM award_criterion k WHERE k.commission_id = c.id) AS criteria,
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'text', k.text) ORDER BY k.position, k.id), '[]')
       FROM condition_of_participation k WHERE k.commission_id = c.id) AS "conditionsAsked",
    clock_timestamp() AS "readAt"
  FROM bid b JOIN bid_content d ON d.bid_id = b.id JOIN commission c ON c.id = b.commission_id
  JOIN organisation o ON o.id = b.organisation_id
  JOIN organisation_membership own ON own.organisation_id = b.organisation_id AND own.member_id = $2 AND own.ended_at IS NULL
  WHERE b.id = ANY($1::uuid[]) AND ${isPartySql('b', '$2::uuid')}`;

/** Facts of bids whose organisation the viewer acts for; other bids are absent, as if they did not exist. */
export const factsOfBids = async (
  source: Tx | { readonly db: DataSource },
  memberId: string | null,
  ids: readonly string[],
): Promise<Map<string, BidFacts>> =>
  keyedBy(memberId ? await rowsFrom<BidFacts>(source, FACTS, [ids, memberId]) : [], (bid) => bid.id);

/** Facts of one bid, batched with the others of this request; null for whoever is not of the bidding party. */
export const loadFacts = (context: Context, id: string): Promise<BidFacts | null> =>
  context.loaders.get<BidFacts>('bid-facts', (ids) => factsOfBids(context, context.viewer.memberId, ids)).load(id);

/** Facts of one bid for a verb of its organisation; NotFound for whoever does not act for that organisation. */
export async function factsFor(
  source: Tx | { readonly db: DataSource },
  context: Pick<Context, 'viewer'>,
  input: { bidId: string; actingFor: string },
): Promise<BidFacts> {
  const id = idOf('Bid', input.bidId);
  const facts = (await factsOfBids(source, context.viewer.memberId, [id])).get(id);
  if (facts?.organisationId !== idOf('Organisation', input.actingFor)) throw new NotFound('Bid');
  return facts;
}
