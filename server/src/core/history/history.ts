import type { Context } from '../context.js';
import type { Tx } from '../database/index.js';
import { newId } from '../ids/index.js';

export type HistoryVisibility = 'public' | 'parties' | 'sealed' | 'platform';

export interface HistoryEntry {
  subjectKind: string;
  subjectId: string;
  verb: string;
  fromState?: string | null;
  toState?: string | null;
  reason?: string | null;
  data?: Record<string, unknown>;
  actingOrganisationId?: string | null;
  visibility: HistoryVisibility;
  /** Only for a timed transition, which is stamped with the moment it was due. */
  at?: Date;
}

/** Who did it: a request's context, or the market itself (a job). */
export type Actor = Pick<Context, 'viewer' | 'requestId'>;

/** Writes what happened, in the same transaction as the change. The only announcement there is. */
export async function writeHistory(tx: Tx, actor: Actor, entry: HistoryEntry): Promise<string> {
  const id = newId();
  await tx.query(
    `WITH written AS (
       INSERT INTO history (id, at, subject_kind, subject_id, verb, from_state, to_state, reason, data,
                            member_id, acting_organisation_id, request_id, visibility)
       VALUES ($1, coalesce($2, clock_timestamp()), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))
     SELECT pg_notify('history', $1::text)`,
    [
      id,
      entry.at ?? null,
      entry.subjectKind,
      entry.subjectId,
      entry.verb,
      entry.fromState ?? null,
      entry.toState ?? null,
      entry.reason ?? null,
      JSON.stringify(entry.data ?? {}),
      actor.viewer.memberId,
      entry.actingOrganisationId ?? null,
      actor.requestId,
      entry.visibility,
    ],
  );
  return id;
}
