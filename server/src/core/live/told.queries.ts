import type { DataSource } from 'typeorm';
import type { Viewer } from '../context.js';
import { rows } from '../database/index.js';
import { parameters, type Noun } from '../nouns/index.js';
import type { Hearing } from './hearing.js';

type Source = { readonly db: DataSource };

/** A record by its kind and its own id. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** A row of history, as far as it says what was touched and by whom. */
export interface Touch {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly memberId: string | null;
}

/** What the rows that were just written are about. */
export const touchesOf = (source: Source, historyIds: readonly string[]): Promise<Touch[]> =>
  rows<Touch>(
    source,
    `SELECT id, subject_kind AS kind, subject_id AS "subjectId", member_id AS "memberId" FROM history WHERE id = ANY($1::uuid[])`,
    [historyIds],
  );

/** Which of these rows of history, all about records of one noun, this viewer may be told of as things stand now. */
export async function tellable(
  source: Source,
  noun: Noun,
  hearing: Hearing | undefined,
  viewer: Viewer,
  historyIds: readonly string[],
): Promise<Set<string>> {
  const { values, param } = parameters([historyIds, noun.kind]);
  const found = await rows<{ id: string }>(
    source,
    `SELECT h.id FROM history h JOIN ${noun.table} r ON r.id = h.subject_id
     WHERE h.id = ANY($1::uuid[]) AND h.subject_kind = $2 AND ${maySee(noun, hearing, viewer, param)}`,
    values,
  );
  return new Set(found.map((row) => row.id));
}

/** Records of one noun to which others did something after a moment, as far as the viewer may be told. */
export async function touchedSince(
  source: Source,
  noun: Noun,
  hearing: Hearing | undefined,
  viewer: Viewer,
  ids: readonly string[],
  since: Date,
): Promise<string[]> {
  const { values, param } = parameters([ids, noun.kind, since, viewer.memberId]);
  const found = await rows<{ id: string }>(
    source,
    `SELECT DISTINCT r.id FROM history h JOIN ${noun.table} r ON r.id = h.subject_id
     WHERE h.subject_kind = $2 AND h.subject_id = ANY($1::uuid[]) AND h.at >= $3 AND (h.member_id IS NULL OR h.member_id IS DISTINCT FROM $4::uuid)
       AND ${maySee(noun, hearing, viewer, param)}`,
    values,
  );
  return found.map((row) => row.id);
}

/** How many of these records the viewer sees. */
export async function visibleCount(
  source: Source,
  noun: Noun,
  viewer: Viewer,
  ids: readonly string[],
): Promise<number> {
  const { values, param } = parameters([ids]);
  const [found] = await rows<{ n: number }>(
    source,
    `SELECT count(*)::int AS n FROM ${noun.table} r WHERE r.id = ANY($1::uuid[]) AND ${noun.visibleSql(viewer, 'r', param)}`,
    values,
  );
  return found!.n;
}

function maySee(noun: Noun, hearing: Hearing | undefined, viewer: Viewer, param: (value: unknown) => string): string {
  const hears = hearing && viewer.memberId ? hearing.mayHearSql(viewer, 'r', 'h', param) : 'FALSE';
  return `(${noun.visibleSql(viewer, 'r', param)}) AND (h.visibility = 'public' OR (${hears}))`;
}
