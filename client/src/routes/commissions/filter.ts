/** The list's address as the API's filter. Whatever is empty or unknown does not narrow. */
const STATES = ['OPEN', 'CLOSED', 'EVALUATING', 'AWARDED', 'UNSUCCESSFUL', 'CANCELLED', 'WITHDRAWN', 'DRAFT'] as const;
const KINDS = ['COMMISSION', 'GRANT', 'CHALLENGE'] as const;
const ORIGINS = ['COUNCIL', 'IMPORTED'] as const;
export const SORTS = ['NEWEST', 'CLOSING_SOON', 'LARGEST_BUDGET', 'RELEVANCE'] as const;

type One<List extends readonly string[]> = List[number];

export interface Filter {
  text?: string;
  states?: One<typeof STATES>[];
  kind?: One<typeof KINDS>;
  origin?: One<typeof ORIGINS>;
  theme?: string;
  council?: string;
  areaId?: string;
  budgetFrom?: string;
  budgetTo?: string;
  closingWithinDays?: number;
}

/** `?q=parks&state=OPEN&kind=GRANT…` → filter. */
export function filterOf(search: URLSearchParams): Filter {
  const states = search.getAll('state').flatMap((value) => oneOf(STATES, value) ?? []);
  const days = Number(search.get('closing'));
  return defined({
    text: said(search, 'q')?.slice(0, 200),
    states: states.length > 0 ? states : undefined,
    kind: oneOf(KINDS, search.get('kind')),
    origin: oneOf(ORIGINS, search.get('origin')),
    theme: said(search, 'theme'),
    council: said(search, 'council'),
    areaId: said(search, 'area'),
    budgetFrom: pounds(search, 'budgetFrom'),
    budgetTo: pounds(search, 'budgetTo'),
    closingWithinDays: Number.isInteger(days) && days >= 1 && days <= 365 ? days : undefined,
  });
}

/** The order asked for; undefined lets the API choose. */
export const sortOf = (search: URLSearchParams): One<typeof SORTS> | undefined => oneOf(SORTS, search.get('sort'));

const said = (search: URLSearchParams, name: string): string | undefined => search.get(name)?.trim() || undefined;

/** `£20,000` → `20000`. */
function pounds(search: URLSearchParams, name: string): string | undefined {
  const amount = said(search, name)?.replaceAll(/[£,\s]/g, '');
  return amount && /^\d{1,12}(\.\d{1,2})?$/.test(amount) ? amount : undefined;
}

const oneOf = <List extends readonly string[]>(list: List, value: string | null): One<List> | undefined =>
  list.find((one) => one === value);

const defined = <T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
