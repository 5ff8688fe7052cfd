import type { Tx } from '../database/index.js';
import { newId } from '../ids/index.js';

export interface Joined {
  kind: string;
  id: string;
}

/** Joins two records. Doing it twice changes nothing. */
export async function link(tx: Tx, from: Joined, relation: string, to: Joined): Promise<void> {
  await tx.query(
    `INSERT INTO link (id, from_kind, from_id, relation, to_kind, to_id) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [newId(), from.kind, from.id, relation, to.kind, to.id],
  );
}
