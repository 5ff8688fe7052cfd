import { EntityManager } from 'typeorm';
import type { Context, Viewer } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { OrganisationRole, holds, rolesIn } from '../organisations/index.js';

export interface PanelRow {
  id: string;
  memberId: string;
  addedAt: Date;
}

const PANEL = `SELECT id, member_id AS "memberId", added_at AS "addedAt"
  FROM panel_member WHERE commission_id = $1 AND removed_at IS NULL ORDER BY added_at, id`;

/** The evaluators on the panel now. The caller decides who may know. */
export const panelOf = (source: Context | Tx, commissionId: string): Promise<PanelRow[]> =>
  source instanceof EntityManager
    ? rowsIn<PanelRow>(source, PANEL, [commissionId])
    : rows<PanelRow>(source, PANEL, [commissionId]);

/** Whether the viewer is a commissioning officer of the council now, as read in the transaction that acts on it. */
export const isOfficerOf = async (tx: Tx, viewer: Viewer, councilId: string): Promise<boolean> =>
  holds({ roles: await rolesIn(tx, viewer.memberId, councilId) }, OrganisationRole.COMMISSIONING_OFFICER);
