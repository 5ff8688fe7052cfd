import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { invalidIf, Refused, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { idOf } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { lockOrganisation } from './acting.js';
import { forbidOwnOrganisation } from './impartial.js';
import { organisationPolicies as policies } from './organisation.policy.js';
import { organisationIn, type OrganisationRow } from './organisation.queries.js';
import { prefixFaults } from './organisation.rules.js';
import { OrganisationKind } from './organisation.words.js';
import type {
  GrantCommissioningInput,
  WithdrawCommissioningInput,
  WithdrawVerificationInput,
} from './verification.inputs.js';

/** Lets a verified council commission, with the prefix of its references. */
export async function grantCommissioning(context: Context, input: GrantCommissioningInput): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.grantCommissioning, context.viewer, null);
    const council = await locked(tx, context, input.organisation);
    const prefix = input.referencePrefix?.trim() || council.referencePrefix || '';
    invalidIf(prefixFaults(prefix).map((message) => ({ path: 'input.referencePrefix', message })));
    refuseIf([
      ...(council.kind === OrganisationKind.COUNCIL ? [] : ['Only a council can commission.']),
      ...(council.verifiedAt ? [] : ['Verify the council first.']),
      ...(council.canCommission ? ['The council may commission already.'] : []),
      ...(council.referencePrefix && council.referencePrefix !== prefix
        ? [`Its references begin with ${council.referencePrefix} already, and references last.`]
        : []),
    ]);
    const [holder] = await rowsIn<{ name: string }>(
      tx,
      'SELECT name FROM organisation WHERE reference_prefix = $1 AND id <> $2',
      [prefix, council.id],
    );
    if (holder) throw prefixTaken(prefix, holder.name);
    await tx
      .query('UPDATE organisation SET can_commission = TRUE, reference_prefix = $2 WHERE id = $1', [council.id, prefix])
      .catch((error: Error & { code?: string }) => {
        throw error.code === '23505' ? prefixTaken(prefix, 'another council') : error;
      });
    await record(tx, context, council.id, 'grant_commissioning', null, { referencePrefix: prefix });
    return organisationIn(tx, council.id);
  });
}

/** Takes the right to commission; what the council has published stays. */
export async function withdrawCommissioning(
  context: Context,
  input: WithdrawCommissioningInput,
): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.withdrawCommissioning, context.viewer, null);
    const council = await locked(tx, context, input.organisation);
    refuseIf(council.canCommission ? [] : [`${council.name} may not commission now.`]);
    await tx.query('UPDATE organisation SET can_commission = FALSE WHERE id = $1', [council.id]);
    await record(tx, context, council.id, 'withdraw_commissioning', input.reason);
    return organisationIn(tx, council.id);
  });
}

/** Takes verification, and with it the right to commission. */
export async function withdrawVerification(
  context: Context,
  input: WithdrawVerificationInput,
): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.withdrawVerification, context.viewer, null);
    const organisation = await locked(tx, context, input.organisation);
    refuseIf(organisation.verifiedAt ? [] : [`${organisation.name} is not verified.`]);
    await tx.query('UPDATE organisation SET verified_at = NULL, can_commission = FALSE WHERE id = $1', [
      organisation.id,
    ]);
    await record(tx, context, organisation.id, 'withdraw_verification', input.reason);
    return organisationIn(tx, organisation.id);
  });
}

const prefixTaken = (prefix: string, holder: string): Refused => {
  const message = `References of ${holder} begin with ${prefix}. Choose another prefix.`;
  return new Refused([message], [{ path: 'input.referencePrefix', message }]);
};

async function locked(tx: Tx, context: Context, globalId: string): Promise<OrganisationRow> {
  const id = await lockOrganisation(tx, idOf('Organisation', globalId));
  await forbidOwnOrganisation(tx, context, id);
  return organisationIn(tx, id);
}

const record = (tx: Tx, context: Context, id: string, verb: string, reason: string | null, data = {}) =>
  writeHistory(tx, context, { subjectKind: 'Organisation', subjectId: id, verb, reason, data, visibility: 'parties' });
