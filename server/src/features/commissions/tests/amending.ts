import { expect } from '@jest/globals';
import { council, publishedCommission, refusal, sql, type Sender } from '../../../../test-kit/index.js';

export const PREVIEW = `query ($input: AmendCommissionInput!) { amendmentPreview(input: $input) {
  deadlineMoved bidsCloseAt needsReconfirmation changes { label } blockers { code field } correctionBlockers { code } } }`;
export const EXTEND = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) {
  commission { version bidsCloseAt versions { number version kind } } } }`;
export const COMPARE = `query ($id: ID!, $from: Int!, $to: Int!) { node(id: $id) { ... on Commission {
  comparison(from: $from, to: $to) { from { kind } to { kind reason } changes { label parts { kind text } } } } } }`;

export interface Outcome {
  deadlineMoved: boolean;
  bidsCloseAt: string;
  needsReconfirmation: boolean;
  changes: { label: string; parts: { kind: string; text: string }[] }[];
  blockers: { code: string }[];
}
export interface Amended {
  amendCommission: {
    outcome: Outcome;
    commission: {
      version: number;
      revision: number;
      bidsCloseAt: string;
      versions: { number: number; version: number; kind: string }[];
      documents: { id: string; title: string; file: { url: string } }[];
    };
  };
}

/** An open commission, and amendments of it. */
export async function opened() {
  const northgate = await council();
  const commission = await publishedCommission(northgate);
  const { same } = commission;
  const material = (more: object) => ({
    input: { ...same, as: 'MATERIAL_CHANGE', reason: 'The budget grew.', ...more },
  });
  const correction = (more: object) => ({ input: { ...same, as: 'CORRECTION', reason: 'A typing mistake.', ...more } });
  return { northgate, ...commission, material, correction };
}
export type Opened = Awaited<ReturnType<typeof opened>>;

/** What is kept of it: words, counters, versions, and how often history tells of a change. */
export const stored = async ({ id }: Opened) =>
  (
    await sql<{
      title: string;
      version: number;
      revision: number;
      bids_close_at: Date;
      versions: number;
      told: number;
    }>(
      `SELECT title, version, revision, bids_close_at,
         (SELECT count(*)::int FROM commission_version WHERE commission_id = c.id) AS versions,
         (SELECT count(*)::int FROM history WHERE subject_id = c.id AND verb IN ('amend', 'correct', 'extend')) AS told
       FROM commission c WHERE id = $1`,
      [id],
    )
  )[0]!;

/** Refused with this code, and nothing of the commission has changed. */
export async function refusedWithoutTrace(it: Opened, mutation: string, variables: object, as: Sender, code: string) {
  const before = await stored(it);
  const refused = await refusal(mutation, variables as Record<string, unknown>, as);
  expect(refused.code).toBe(code);
  expect(await stored(it)).toEqual(before);
  return refused;
}
