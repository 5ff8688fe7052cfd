/** One row of the table of all published commissions, as it is read. */
export interface CommissionCsvRow {
  reference: string | null;
  ocid: string | null;
  origin: string;
  title: string;
  summary: string;
  council: string;
  councilIdentifiers: string;
  area: string | null;
  kind: string;
  state: string;
  budgetMin: string | null;
  budgetMax: string | null;
  currency: string;
  budgetIncludesVat: boolean | null;
  publishedAt: Date | null;
  questionsCloseAt: Date | null;
  bidsCloseAt: Date | null;
  awardExpectedOn: string | null;
  startsOn: string | null;
  durationMonths: number | null;
  bidsOpened: number | null;
  awardedOn: string | null;
  awardedTo: string | null;
  awardedTotal: string | null;
  source: string | null;
  sourceUrl: string | null;
  licence: string | null;
  address: string;
}

export interface CsvColumn {
  name: string;
  /** What a reader of the file cannot see. */
  description: string;
  type: 'text' | 'number' | 'day' | 'moment' | 'true or false';
  read: (row: CommissionCsvRow) => string | null;
}

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The columns in their order: the file and its dictionary are made from this one table. New ones are added at the end. */
export const csvColumns: readonly CsvColumn[] = [
  column('reference', 'text', 'Lasting reference. For imported notices their OCID.', (row) => row.reference),
  column(
    'ocid',
    'text',
    'Open contracting ID, which joins this row to the releases of the same process.',
    (row) => row.ocid,
  ),
  column(
    'origin',
    'text',
    'council: published here by its council. imported: published elsewhere; see source and licence.',
    (row) => row.origin,
  ),
  column('title', 'text', 'Title.', (row) => row.title),
  column(
    'summary',
    'text',
    'What it is about, in a few sentences. For imported notices the beginning of their description.',
    (row) => row.summary,
  ),
  column('council', 'text', 'Name of the council or other buyer, as it is now.', (row) => row.council),
  column(
    'council_identifiers',
    'text',
    'Its numbers as SCHEME-NUMBER, separated by semicolons. Join organisations by these, never by name.',
    (row) => row.councilIdentifiers,
  ),
  column(
    'policy_area',
    'text',
    'Policy area of the Prospectus, by its title now. Empty for imported notices.',
    (row) => row.area,
  ),
  column('kind', 'text', 'commission, grant or challenge.', (row) => row.kind),
  column(
    'state',
    'text',
    'open, closed, evaluating, awarded, unsuccessful, cancelled or withdrawn at the moment of download.',
    (row) => row.state,
  ),
  column('budget_min', 'number', 'Bottom of the budget range. Empty when there is none.', (row) => row.budgetMin),
  column('budget_max', 'number', 'Budget, or the top of its range. Empty when not stated.', (row) => row.budgetMax),
  column('currency', 'text', 'ISO 4217 code of all amounts in the row.', (row) => row.currency),
  column(
    'budget_includes_vat',
    'true or false',
    'Whether VAT is in the budget. Empty when not stated.',
    (row) => row.budgetIncludesVat?.toString() ?? null,
  ),
  column('published_at', 'moment', 'When it was published, in UTC.', (row) => moment(row.publishedAt)),
  column('questions_close_at', 'moment', 'Until when questions may be asked, in UTC.', (row) =>
    moment(row.questionsCloseAt),
  ),
  column('bids_close_at', 'moment', 'The deadline for bids, in UTC; exclusive.', (row) => moment(row.bidsCloseAt)),
  column('award_expected_on', 'day', 'When the award is expected.', (row) => row.awardExpectedOn),
  column('starts_on', 'day', 'When the work starts.', (row) => row.startsOn),
  column(
    'duration_months',
    'number',
    'How many months it takes; rounded for imported notices.',
    (row) => row.durationMonths?.toString() ?? null,
  ),
  column(
    'bids_opened',
    'number',
    'How many bids were opened. Always empty before the opening: until then even the number is sealed.',
    (row) => row.bidsOpened?.toString() ?? null,
  ),
  column(
    'awarded_on',
    'day',
    'When the award was published; the first where there are several.',
    (row) => row.awardedOn,
  ),
  column('awarded_to', 'text', 'Names of the winners, separated by semicolons.', (row) => row.awardedTo),
  column(
    'awarded_total',
    'number',
    'Sum of the awards, net of VAT. For imported notices the sum of the stated values, VAT not stated. Empty when none is stated or currencies differ.',
    (row) => row.awardedTotal,
  ),
  column('source', 'text', 'Imported notices: who published them.', (row) => row.source),
  column('source_url', 'text', 'Imported notices: where the notice is.', (row) => row.sourceUrl),
  column('licence', 'text', 'Licence of the row’s data.', (row) => row.licence),
  column('address', 'text', 'Its page here.', (row) => row.address),
];

function column(name: string, type: CsvColumn['type'], description: string, read: CsvColumn['read']): CsvColumn {
  return { name, type, description, read };
}
