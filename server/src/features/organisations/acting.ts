import type { Context } from '../../core/context.js';
import type { Tx } from '../../core/database/index.js';
import { idOf } from '../../core/ids/index.js';
import { rolesIn } from './organisation.queries.js';
import type { OrganisationRole } from './organisation.words.js';

/** A member acting for an organisation, as checked in the transaction. Facts for policy rows. */
export interface Acting {
  readonly organisationId: string;
  readonly roles: readonly OrganisationRole[];
}

/** Reads `actingFor` and the roles that the viewer holds there now. Holding none is for the policy row to refuse. */
export async function actingFor(tx: Tx, context: Context, globalId: string): Promise<Acting> {
  const organisationId = idOf('Organisation', globalId);
  return { organisationId, roles: await rolesIn(tx, context.viewer.memberId, organisationId) };
}

/** Whether any of the roles is held. */
export const holds = (acting: Pick<Acting, 'roles'>, ...roles: OrganisationRole[]): boolean =>
  roles.some((role) => acting.roles.includes(role));
