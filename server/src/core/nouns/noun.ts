import type { Context, Viewer } from '../context.js';
import type { Tx } from '../database/index.js';
import type { Actor } from '../history/index.js';

/** A record's name and address on the site. */
export interface NounTitle {
  id: string;
  title: string;
  url: string;
}

/** What the upper features need to know of a noun without importing its feature. */
export interface Noun {
  /** The GraphQL type's name, also the kind in global ids and history. */
  readonly kind: string;
  readonly table: string;
  /**
   * SQL condition on `row` (the table's alias): may this viewer see it? The one copy of who may see.
   * `param` adds a value and answers its placeholder.
   */
  visibleSql(viewer: Viewer, row: string, param: (value: unknown) => string): string;
  /** Records by id, in the shape that the face expects, already limited to what the viewer may see. */
  load(context: Context, ids: readonly string[]): Promise<Map<string, object>>;
  /** SQL expressions on `row` (the table's alias): what to call the record, and its page's address. */
  titleSql(row: string): { title: string; url: string };
  /**
   * SQL condition: may this viewer learn that a member acts for the record? Both are columns or placeholders, the
   * record's never null. Absent where nobody acts for such a record, or it is no secret who does.
   */
  readonly actorVisibleSql?: (
    viewer: Viewer,
    id: string,
    memberId: string,
    param: (value: unknown) => string,
  ) => string;
  /** Runs in the transaction that closes a member's account. Answers blockers. Upper features come first, and see what
   * lower ones are about to end. */
  readonly onMemberClosing?: (tx: Tx, actor: Actor, memberId: string) => Promise<string[]>;
}

/** Collects placeholders while a statement is written. */
export function parameters(initial: readonly unknown[] = []): {
  values: unknown[];
  param: (value: unknown) => string;
} {
  const values = [...initial];
  return { values, param: (value) => `$${values.push(value)}` };
}
