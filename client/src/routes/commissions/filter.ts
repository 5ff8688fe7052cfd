import type { FormError } from '$lib/form-errors';

/** The list's address as the API's filter. Whatever is empty does not narrow, nor does what `faultsOf` tells. */
const STATES = ['OPEN', 'CLOSED', 'EVALUATING', 'AWARDED', 'UNSUCCESSFUL', 'CANCELLED', 'WITHDRAWN', 'DRAFT'] as const;
const KINDS = ['COMMISSION', 'GRANT', 'CHALLENGE'] as const;
const ORIGINS = ['COUNCIL', 'IMPORTED'] as const;
export const SORTS = ['NEWEST', 'CLOSING_SOON', 'LARGEST_BUDGET', 'RELEVANCE'] as const;

/** The longest search that the API takes, in characters. */
const MOST = 200;

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
    text: said(search, 'q')?.slice(0, MOST),
    states: states.length > 0 ? states : undefined,
    kind: oneOf(KINDS, search.get('kind')),
    origin: oneOf(ORIGINS, search.get('origin')),
    theme: said(search, 'theme'),
    council: said(search, 'council'),
    areaId: said(search, 'area'),
    budgetFrom: pounds(search, 'budgetFrom'),
    budgetTo: pounds(search, 'budgetTo'),
    closingWithinDays: isDays(days) ? days : undefined,
  });
}

/** What of the address was not understood, by field. */
export function faultsOf(search: URLSearchParams): FormError[] {
  const unless = (fine: boolean, field: string, message: string): FormError[] => (fine ? [] : [{ field, message }]);
  const known = (list: readonly string[], name: string, what: string): FormError[] =>
    search
      .getAll(name)
      .filter((value) => value !== '' && !list.includes(value))
      .map((value) => ({ field: '', message: `There is no ${what} “${value.slice(0, 40)}”. It was left out.` }));
  const closing = said(search, 'closing');
  return [
    ...unless((said(search, 'q')?.length ?? 0) <= MOST, 'q', `Search for at most ${MOST} characters.`),
    ...['budgetFrom', 'budgetTo'].flatMap((name) =>
      unless(!said(search, name) || pounds(search, name) !== undefined, name, 'Enter an amount such as 20000.'),
    ),
    ...unless(!closing || isDays(Number(closing)), 'closing', 'Choose 1 to 365 days.'),
    ...known(STATES, 'state', 'state'),
    ...known(KINDS, 'kind', 'kind'),
    ...known(ORIGINS, 'origin', 'origin'),
    ...known(SORTS, 'sort', 'order'),
  ];
}

/** The order asked for; undefined lets the API choose. */
export const sortOf = (search: URLSearchParams): One<typeof SORTS> | undefined => oneOf(SORTS, search.get('sort'));

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 365;

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
