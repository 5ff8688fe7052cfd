/** SQL: the address of the Prospectus of the council that `row` belongs to. */
export const councilPageSql = (row: string): string =>
  `'/prospectus/' || (SELECT council.slug FROM organisation council WHERE council.id = ${row}.council_id)`;
