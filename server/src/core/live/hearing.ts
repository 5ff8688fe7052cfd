import type { Viewer } from '../context.js';

/**
 * Who, of those who may see a record, also learns that something not public happened to it. Public rows of history are
 * told to everybody who sees the record; any other row is told to nobody unless the record's feature says so here.
 */
export interface Hearing {
  /** The noun's kind. */
  readonly kind: string;
  /** SQL condition on `row` (the record's alias) and `told` (the alias of the row of history). */
  mayHearSql(viewer: Viewer, row: string, told: string, param: (value: unknown) => string): string;
}
