/** A row of a repeated part of the form, with a key that outlives its place. */
export type Keyed<Row> = Row & { key: number };

let last = 0;

/** What is stored, and one empty row to go on with. */
export const withBlank = <Row extends object>(rows: readonly Row[], blank: Row): Keyed<Row>[] =>
  [...rows, blank].map((row) => ({ ...row, key: (last += 1) }));

export const keyed = <Row extends object>(row: Row): Keyed<Row> => ({ ...row, key: (last += 1) });
