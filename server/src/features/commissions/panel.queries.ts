import type { Context, Viewer } from '../../core/context.js';
import { rows, rowsFrom, type Tx } from '../../core/database/index.js';
import { groupedBy } from '../../core/loaders/index.js';
import type { MemberRow } from '../members/index.js';
import { OrganisationRole, holds, rolesIn } from '../organisations/index.js';

export interface PanelRow {
  id: string;
  commissionId: string;
  memberId: string;
  addedAt: Date;
  /** Whether the member still is an evaluator of the council. */
  isEvaluator: boolean;
}

/** SELECT of the evaluators now on the panel of `commission`, an expression that may be one id or `ANY` of many. */
export const panelSql = (commission: string): string =>
  `SELECT p.id, p.commission_id AS "commissionId", p.member_id AS "memberId", p.added_at AS "addedAt",
    EXISTS (SELECT 1 FROM organisation_membership om WHERE om.organisation_id = pc.council_id
      AND om.member_id = p.member_id AND om.ended_at IS NULL AND 'evaluator' = ANY(om.roles)) AS "isEvaluator"
  FROM panel_member p JOIN commission pc ON pc.id = p.commission_id
  WHERE p.commission_id = ${commission} AND p.removed_at IS NULL ORDER BY p.added_at, p.id`;

const PANEL = panelSql('ANY($1::uuid[])');

/** The evaluators on the panel now. The caller decides who may know. */
export const panelOf = (source: Context | Tx, commissionId: string): Promise<PanelRow[]> =>
  rowsFrom<PanelRow>(source, PANEL, [[commissionId]]);

/** The same for a page, batched with the other commissions of this request. */
export const loadPanel = async (context: Context, commissionId: string): Promise<PanelRow[]> =>
  (await context.loaders
    .get('panel', async (ids) => groupedBy(await rows<PanelRow>(context, PANEL, [ids]), (one) => one.commissionId))
    .load(commissionId)) ?? [];

const CANDIDATES = `SELECT c.id AS "commissionId", m.id, m.name FROM commission c
  JOIN organisation_membership om ON om.organisation_id = c.council_id JOIN member m ON m.id = om.member_id
  WHERE c.id = ANY($1::uuid[]) AND om.ended_at IS NULL AND 'evaluator' = ANY(om.roles)
    AND NOT EXISTS (SELECT 1 FROM panel_member p
      WHERE p.commission_id = c.id AND p.member_id = m.id AND p.removed_at IS NULL)
  ORDER BY m.name, m.id`;

/** Evaluators of the council who are not on the panel. The caller decides who may know. */
export const loadCandidates = async (context: Context, commissionId: string): Promise<MemberRow[]> =>
  (await context.loaders
    .get('panelCandidates', async (ids) =>
      groupedBy(
        await rows<MemberRow & { commissionId: string }>(context, CANDIDATES, [ids]),
        (one) => one.commissionId,
      ),
    )
    .load(commissionId)) ?? [];

/** Whether the viewer is a commissioning officer of the council now, as read in the transaction that acts on it. */
export const isOfficerOf = async (tx: Tx, viewer: Viewer, councilId: string): Promise<boolean> =>
  holds({ roles: await rolesIn(tx, viewer.memberId, councilId) }, OrganisationRole.COMMISSIONING_OFFICER);
