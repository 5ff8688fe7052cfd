import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import { keysetPage, type ConnectionArgs, type Page } from '../../core/pagination/index.js';
import type { BidRow } from './bid.rows.js';
import { bidVisibleSql, isPartySql } from './bid.visible.js';

/** Columns of a bid; `b` is the bid, `bc` its commission, `bo` the opening. `member` is a placeholder or NULL. */
export const bidColumns = (member: string): string => `b.id, b.commission_id AS "commissionId",
  b.organisation_id AS "organisationId", b.state, b.submitted_revision AS "submittedRevision",
  b.confirmed_version AS "confirmedVersion", b.created_at AS "createdAt", b.opened_at AS "openedAt",
  bc.version AS "commissionVersion", ${isPartySql('b', member)} AS "isParty",
  bo.prices_revealed_at IS NOT NULL AS "pricesRevealed"`;

export const bidTables = `bid b JOIN commission bc ON bc.id = b.commission_id
  LEFT JOIN bid_opening bo ON bo.commission_id = b.commission_id`;

/** One statement for visible bids that meet a further condition. */
function visibleBids(context: Pick<Context, 'viewer'>, value: unknown, condition: string): [string, unknown[]] {
  const { values, param } = parameters([value]);
  const visible = bidVisibleSql(context.viewer, 'b', param);
  const member = context.viewer.memberId ? `${param(context.viewer.memberId)}::uuid` : 'NULL::uuid';
  return [`SELECT ${bidColumns(member)} FROM ${bidTables} WHERE ${condition} AND ${visible}`, values];
}

/** Bids by id that the viewer may see. */
export async function bidsById(context: Context, ids: readonly string[]): Promise<Map<string, BidRow>> {
  const found = await rows<BidRow>(context, ...visibleBids(context, ids, 'b.id = ANY($1::uuid[])'));
  return keyedBy(found, (bid) => bid.id);
}

/** One bid that the viewer may see, batched with the others of this request. */
export const loadBid = (context: Context, id: string): Promise<BidRow | null> =>
  context.loaders.get<BidRow>('bid', (ids) => bidsById(context, ids)).load(id);

/** One bid that the viewer may see, read in a transaction; NotFound otherwise. */
export async function bidIn(tx: Tx, context: Pick<Context, 'viewer'>, id: string): Promise<BidRow> {
  const [found] = await rowsIn<BidRow>(tx, ...visibleBids(context, id, 'b.id = $1'));
  if (!found) throw new NotFound('Bid');
  return found;
}

const OWN = `SELECT ${bidColumns('$3::uuid')} FROM ${bidTables}
  WHERE b.commission_id = ANY($1::uuid[]) AND b.organisation_id = $2 AND ${isPartySql('b', '$3::uuid')}`;

/** The organisation's own bid for a commission; null for whoever does not act for it. */
export async function ownBid(context: Context, commissionId: string, organisationId: string): Promise<BidRow | null> {
  const { viewer } = context;
  if (!viewer.memberId) return null;
  const batch = async (ids: readonly string[]): Promise<Map<string, BidRow>> =>
    keyedBy(await rows<BidRow>(context, OWN, [ids, organisationId, viewer.memberId]), (bid) => bid.commissionId);
  return context.loaders.get(`own-bid:${organisationId}`, batch).load(commissionId);
}

/** Bids of an organisation that the viewer acts for, newest first. */
export function bidsOf(context: Context, organisationId: string, args: ConnectionArgs): Promise<Page<BidRow>> {
  const { values, param } = parameters([organisationId]);
  const member = context.viewer.memberId ? `${param(context.viewer.memberId)}::uuid` : 'NULL::uuid';
  return keysetPage<BidRow>(context, args, {
    select: bidColumns(member),
    from: bidTables,
    where: ['b.organisation_id = $1', isPartySql('b', member)],
    values,
    order: [
      { sql: 'b.created_at', type: 'timestamptz', descending: true },
      { sql: 'b.id', type: 'uuid', descending: true },
    ],
  });
}

/** Opened bids of a commission that the viewer may see, in the order of their hashes. */
export async function openedBidsOf(context: Context, commissionId: string): Promise<BidRow[]> {
  const batch = async (ids: readonly string[]): Promise<Map<string, BidRow[]>> => {
    const [sql, values] = visibleBids(context, ids, 'b.commission_id = ANY($1::uuid[]) AND b.opened_at IS NOT NULL');
    const byHash = `ORDER BY (SELECT r.sha256 FROM bid_revision r WHERE r.bid_id = b.id AND r.number = b.submitted_revision)`;
    return groupedBy(await rows<BidRow>(context, `${sql} ${byHash}`, values), (bid) => bid.commissionId);
  };
  return (await context.loaders.get('opened-bids', batch).load(commissionId)) ?? [];
}
