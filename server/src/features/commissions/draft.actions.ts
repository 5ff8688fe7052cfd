import type { Context } from '../../core/context.js';
import { inTransaction, type Tx } from '../../core/database/index.js';
import { Invalid } from '../../core/errors/index.js';
import { deleteFilesOf } from '../../core/files/index.js';
import { writeHistory } from '../../core/history/index.js';
import { newId, parseGlobalId } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { actingFor } from '../organisations/index.js';
import { areaInForce } from '../prospectus/index.js';
import { lockFor, mustBeDraft, mustBeRevision } from './commission.lock.js';
import { commissionPolicies } from './commission.policy.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionKind, Regime } from './commission.words.js';
import type { CreateCommissionInput, SaveCommissionInput } from './draft.inputs.js';
import { writeConditions, writeCriteria } from './draft.parts.js';

/** Starts a draft of a council for one of its areas in force. Answers its id. */
export async function createCommission(context: Context, input: CreateCommissionInput): Promise<string> {
  return inTransaction(context, async (tx) => {
    const acting = await actingFor(tx, context, input.actingFor);
    check(commissionPolicies.createCommission, context.viewer, acting);
    const areaId = await areaOfCouncil(tx, input.areaId, acting.organisationId);
    const id = newId();
    await tx.query(
      `INSERT INTO commission (id, council_id, area_id, title, kind, regime, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        acting.organisationId,
        areaId,
        input.title.trim(),
        input.kind,
        regimeOf(input.kind),
        context.viewer.memberId,
      ],
    );
    await tell(tx, context, { id, councilId: acting.organisationId }, 'create');
    return id;
  });
}

/** Grants have rules of their own. */
const regimeOf = (kind: CommissionKind): Regime =>
  kind === CommissionKind.GRANT ? Regime.GRANT : Regime.BELOW_THRESHOLD;

/** Saves the whole draft over the revision that the writer read; somebody else's save in between is Conflict. */
export async function saveCommission(context: Context, input: SaveCommissionInput): Promise<string> {
  return inTransaction(context, async (tx) => {
    const draft = await lockFor(tx, context, commissionPolicies.saveCommission, input.id);
    mustBeDraft(draft);
    await mustBeRevision(tx, draft, input.revision);
    const areaId = input.areaId ? await areaOfCouncil(tx, input.areaId, draft.councilId) : null;
    await tx.query(
      `UPDATE commission SET revision = revision + 1, title = $2, summary = $3, brief = $4, kind = $5, area_id = $6,
         budget_min = $7, budget_max = $8, budget_includes_vat = $9, starts_on = $10, duration_months = $11,
         questions_close_at = $12, answers_by = $13, bids_close_at = $14, award_expected_on = $15, regime = $16,
         price_method = $17, intellectual_property = $18, insurance = $19, payment_schedule = $20,
         data_protection_role = $21
       WHERE id = $1`,
      [draft.id, ...ownValues(input, areaId)],
    );
    await writeConditions(tx, draft.id, input.conditions);
    await writeCriteria(tx, draft.id, input.criteria);
    await tell(tx, context, draft, 'save', { revision: draft.revision + 1 });
    return draft.id;
  });
}

const ownValues = (input: SaveCommissionInput, areaId: string | null): unknown[] => [
  input.title.trim(),
  input.summary.trim(),
  input.brief,
  input.kind,
  areaId,
  input.budgetMin ?? null,
  input.budgetMax ?? null,
  input.budgetIncludesVat ?? null,
  input.startsOn ?? null,
  input.durationMonths ?? null,
  input.questionsCloseAt ?? null,
  input.answersBy ?? null,
  input.bidsCloseAt ?? null,
  input.awardExpectedOn ?? null,
  input.regime,
  input.priceMethod,
  input.intellectualProperty.trim(),
  input.insurance.trim(),
  input.paymentSchedule.trim(),
  input.dataProtectionRole ?? '',
];

/** A new draft with the same words: dates dropped, " (copy)" on the title, nobody on the panel, no documents. */
export async function copyCommission(context: Context, globalId: string): Promise<string> {
  return inTransaction(context, async (tx) => {
    const source = await lockFor(tx, context, commissionPolicies.copyCommission, globalId);
    const id = newId();
    await tx.query(
      `INSERT INTO commission (id, council_id, area_id, kind, title, summary, brief, budget_min, budget_max, currency,
         budget_includes_vat, duration_months, regime, price_method, intellectual_property, insurance, payment_schedule,
         data_protection_role, created_by)
       SELECT $2, council_id, area_id, kind, left(title, 153) || ' (copy)', summary, brief, budget_min, budget_max, currency,
         budget_includes_vat, duration_months, regime, price_method, intellectual_property, insurance, payment_schedule,
         data_protection_role, $3 FROM commission WHERE id = $1`,
      [source.id, id, context.viewer.memberId],
    );
    await tx.query(
      `INSERT INTO award_criterion (id, commission_id, position, kind, name, question, weight, word_limit, minimum_score)
       SELECT gen_random_uuid(), $2, position, kind, name, question, weight, word_limit, minimum_score
       FROM award_criterion WHERE commission_id = $1`,
      [source.id, id],
    );
    await tx.query(
      `INSERT INTO condition_of_participation (id, commission_id, position, text)
       SELECT gen_random_uuid(), $2, position, text FROM condition_of_participation WHERE commission_id = $1`,
      [source.id, id],
    );
    await tell(tx, context, { id, councilId: source.councilId }, 'copy', { copiedFrom: source.id });
    return id;
  });
}

/** Removes a draft, which nobody outside the council ever saw. */
export async function discardDraft(context: Context, globalId: string): Promise<string> {
  return inTransaction(context, async (tx) => {
    const draft = await lockFor(tx, context, commissionPolicies.discardDraft, globalId);
    mustBeDraft(draft);
    for (const part of ['award_criterion', 'condition_of_participation', 'panel_member', 'commission_document'])
      await tx.query(`DELETE FROM ${part} WHERE commission_id = $1`, [draft.id]);
    await tx.query('DELETE FROM commission WHERE id = $1', [draft.id]);
    await deleteFilesOf(tx, { kind: 'Commission', id: draft.id });
    await tell(tx, context, draft, 'discard');
    return draft.id;
  });
}

/** The area's own id, when it is the council's and in force. */
async function areaOfCouncil(tx: Tx, globalId: string, councilId: string): Promise<string> {
  const parsed = parseGlobalId(globalId);
  const area = parsed?.kind === 'PolicyArea' ? await areaInForce(tx, councilId, parsed.id) : null;
  if (!area)
    throw new Invalid([
      { path: 'input.areaId', message: 'Choose one of the council’s policy areas in the edition in force.' },
    ]);
  return area.id;
}

/** Drafts are the council's own business. */
const tell = (
  tx: Tx,
  context: Context,
  { id, councilId }: Pick<CommissionRow, 'id' | 'councilId'>,
  verb: string,
  data: Record<string, unknown> = {},
): Promise<string> =>
  writeHistory(tx, context, {
    subjectKind: 'Commission',
    subjectId: id,
    verb,
    data,
    actingOrganisationId: councilId,
    visibility: 'parties',
  });
