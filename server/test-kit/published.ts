import { ask } from './api.js';
import type { council } from './cast.js';
import { PUBLISH_COMMISSION, readyDraft, wholeDraft } from './drafts.js';
import type { openCommission } from './market.js';

type Open = Awaited<ReturnType<typeof openCommission>>;

export const AMEND_COMMISSION = `mutation ($input: AmendCommissionInput!) { amendCommission(input: $input) {
  outcome { deadlineMoved bidsCloseAt needsReconfirmation changes { field label parts { kind text } } blockers { code } }
  commission { version revision title bidsCloseAt versions { number version kind reason } documents { id title file { url } } } } }`;

const PARTS = `query ($id: ID!) { node(id: $id) { ... on Commission {
  criteria { id kind name question weight wordLimit minimumScore } conditions { id text } } } }`;

interface Parts {
  node: {
    criteria: {
      id: string;
      kind: string;
      name: string;
      weight: number;
      wordLimit: number | null;
      minimumScore: number;
    }[];
    conditions: { id: string; text: string }[];
  };
}

const uuidIn = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';

/** A commission that was drafted and published through the API, with the input that repeats it word for word. */
export async function publishedCommission(
  of: Awaited<ReturnType<typeof council>>,
  changes: Partial<typeof wholeDraft> = {},
) {
  const { id, revision, area } = await readyDraft(of, changes);
  const { publishCommission } = await ask<{ publishCommission: { commission: { reference: string } } }>(
    PUBLISH_COMMISSION,
    { input: { id, revision } },
    of.officer,
  );
  const { criteria, conditions } = (await ask<Parts>(PARTS, { id })).node;
  const { kind: _kind, regime: _regime, ...words } = { ...wholeDraft, ...changes };
  const open: Open = {
    id: uuidIn(id),
    globalId: id,
    reference: publishCommission.commission.reference,
    area,
    conditionId: uuidIn(conditions[0]?.id ?? ''),
    criteria: criteria.map((one) => ({
      id: uuidIn(one.id),
      kind: one.kind.toLowerCase(),
      name: one.name,
      weight: one.weight,
      words: one.wordLimit,
      minimum: one.minimumScore,
    })),
  };
  const same = { ...words, id, revision, criteria, conditions };
  return { ...open, same };
}
