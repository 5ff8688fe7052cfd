import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import type { OrganisationRole } from './organisation.words.js';

/** A member acting for an organisation, as checked in the transaction. Facts for policy rows. */
export interface Acting {
  readonly organisationId: string;
  readonly roles: readonly OrganisationRole[];
}

/**
 * Reads `actingFor` and the roles that the viewer holds there now, in the canonical record of the body.
 * Holding none is for the policy row to refuse.
 */
export async function actingFor(tx: Tx, context: Pick<Context, 'viewer'>, globalId: string): Promise<Acting> {
  const [found] = await rowsIn<{ id: string; roles: OrganisationRole[] | null }>(
    tx,
    `SELECT coalesce(o.merged_into_id, o.id) AS id, om.roles FROM organisation o
     LEFT JOIN organisation_membership om ON om.organisation_id = coalesce(o.merged_into_id, o.id)
       AND om.member_id = $2 AND om.ended_at IS NULL
     WHERE o.id = $1`,
    [idOf('Organisation', globalId), context.viewer.memberId],
  );
  if (!found) throw new NotFound('Organisation');
  return { organisationId: found.id, roles: found.roles ?? [] };
}

/**
 * The same, with the body's record locked first: what changes its people or its record waits its turn here, and reads
 * roles that nobody else is taking away at the same moment.
 */
export async function actingForLocked(tx: Tx, context: Pick<Context, 'viewer'>, globalId: string): Promise<Acting> {
  await lockOrganisation(tx, idOf('Organisation', globalId));
  return actingFor(tx, context, globalId);
}

/** Locks the canonical record of a body and answers its id. */
export async function lockOrganisation(tx: Tx, id: string): Promise<string> {
  const [found] = await rowsIn<{ id: string }>(
    tx,
    `SELECT id FROM organisation WHERE id = (SELECT coalesce(merged_into_id, id) FROM organisation WHERE id = $1) FOR UPDATE`,
    [id],
  );
  if (!found) throw new NotFound('Organisation');
  return found.id;
}

/** Whether any of the roles is held. */
export const holds = (acting: Pick<Acting, 'roles'>, ...roles: OrganisationRole[]): boolean =>
  roles.some((role) => acting.roles.includes(role));
