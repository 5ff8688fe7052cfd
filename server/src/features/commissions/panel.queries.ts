import type { Context, Viewer } from '../../core/context.js';
import { rowsFrom, type Tx } from '../../core/database/index.js';
import { OrganisationRole, holds, rolesIn } from '../organisations/index.js';

export interface PanelRow {
  id: string;
  commissionId: string;
  memberId: string;
  addedAt: Date;
  /** Whether the member still is an evaluator of the council. */
  isEvaluator: boolean;
}

const PANEL = `SELECT p.id, p.commission_id AS "commissionId", p.member_id AS "memberId", p.added_at AS "addedAt",
    EXISTS (SELECT 1 FROM organisation_membership om WHERE om.organisation_id = c.council_id
      AND om.member_id = p.member_id AND om.ended_at IS NULL AND 'evaluator' = ANY(om.roles)) AS "isEvaluator"
  FROM panel_member p JOIN commission c ON c.id = p.commission_id
  WHERE p.commission_id = $1 AND p.removed_at IS NULL ORDER BY p.added_at, p.id`;

/** The evaluators on the panel now. The caller decides who may know. */
export const panelOf = (source: Context | Tx, commissionId: string): Promise<PanelRow[]> =>
  rowsFrom<PanelRow>(source, PANEL, [commissionId]);

/** Whether the viewer is a commissioning officer of the council now, as read in the transaction that acts on it. */
export const isOfficerOf = async (tx: Tx, viewer: Viewer, councilId: string): Promise<boolean> =>
  holds({ roles: await rolesIn(tx, viewer.memberId, councilId) }, OrganisationRole.COMMISSIONING_OFFICER);
