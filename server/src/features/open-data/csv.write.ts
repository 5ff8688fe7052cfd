import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import { csvColumns } from './csv.columns.js';
import { csvRows } from './csv.queries.js';
import { ocidOf } from './ocds.facts.js';
import type { ExportSource } from './ocds.package.js';

/** Cells that a spreadsheet would take for a formula get an apostrophe; the mark at the start says UTF-8. */
const OPTIONS = { bom: true, escape_formulas: true, record_delimiter: '\r\n' } as const;

/** Published commissions, one a row. */
export const commissionsCsv = (source: ExportSource): Readable => csv(commissionRows(source));

/** What each column of that table means. */
export const dictionaryCsv = (): Readable =>
  csv([
    ['column', 'type', 'description'],
    ...csvColumns.map(({ name, type, description }) => [name, type, description]),
  ]);

async function* commissionRows(source: ExportSource): AsyncGenerator<(string | null)[]> {
  yield csvColumns.map(({ name }) => name);
  for await (const row of csvRows(source)) {
    const whole = {
      ...row,
      ocid: row.ocid ?? (row.reference && ocidOf(source.ocidPrefix, row.reference)),
      licence: row.origin === 'imported' ? row.licence : source.licence,
      address: `${source.site}/commissions/${row.reference ?? row.id}`,
    };
    yield csvColumns.map(({ read }) => read(whole));
  }
}

function csv(lines: Iterable<unknown> | AsyncIterable<unknown>): Readable {
  const out = stringify(OPTIONS);
  // A fault on the way breaks the download off, which the reader notices; nothing more can be said to it.
  pipeline(Readable.from(lines), out, () => undefined);
  return out;
}
