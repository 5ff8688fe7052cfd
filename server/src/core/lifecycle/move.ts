import { rowsIn, type Tx } from '../database/index.js';
import { Conflict, NotFound } from '../errors/index.js';
import { writeHistory, type Actor, type HistoryEntry } from '../history/index.js';
import type { Lifecycle } from './lifecycle.js';

export interface Move extends Pick<HistoryEntry, 'reason' | 'data' | 'actingOrganisationId'> {
  visibility?: HistoryEntry['visibility'];
}

/**
 * Moves one record: locks its row, settles timed transitions that are due, checks that the verb leaves the
 * state it finds, writes state and history. Two callers at once: one moves, the other gets Conflict.
 */
export async function move(
  tx: Tx,
  actor: Actor,
  lifecycle: Lifecycle,
  id: string,
  verb: string,
  details: Move = {},
): Promise<string> {
  const from = await lockState(tx, lifecycle, id);
  const to = lifecycle.states[from]?.[verb];
  if (!to) throw new Conflict(`${lifecycle.noun} is ${from}, so this can no longer be done.`, { state: from });
  await tx.query(`UPDATE ${lifecycle.table} SET state = $2 WHERE id = $1`, [id, to]);
  await writeHistory(tx, actor, {
    subjectKind: lifecycle.noun,
    subjectId: id,
    verb,
    fromState: from,
    toState: to,
    ...details,
    visibility: details.visibility ?? 'public',
  });
  return to;
}

/** Locks the row FOR UPDATE, settles what is due by the database clock, and answers the state it is in. */
export async function lockState(tx: Tx, lifecycle: Lifecycle, id: string): Promise<string> {
  const [row] = await rowsIn<{ state: string } & Record<string, unknown>>(
    tx,
    `SELECT * FROM ${lifecycle.table} WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound(lifecycle.noun);
  let state = row.state;
  for (const timed of lifecycle.timed.filter((t) => t.from === state)) {
    // The clock is read after the lock was won: a wait must not turn a late act into one in time.
    const [due] = await rowsIn<{ at: Date }>(
      tx,
      `UPDATE ${lifecycle.table} SET state = $2 WHERE id = $1 AND ${timed.at} <= clock_timestamp() RETURNING ${timed.at} AS at`,
      [id, timed.to],
    );
    if (!due) continue;
    await writeHistory(tx, market, {
      subjectKind: lifecycle.noun,
      subjectId: id,
      verb: timed.verb,
      fromState: timed.from,
      toState: timed.to,
      at: due.at,
      visibility: 'public',
    });
    state = timed.to;
  }
  return state;
}

/** The market itself, when time and not a person moves something. */
export const market: Actor = {
  viewer: { memberId: null, isAdministrator: false, sessionId: null, scopes: null },
  requestId: 'market',
};
