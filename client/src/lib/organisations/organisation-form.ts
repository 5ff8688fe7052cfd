import type { FormError } from '$lib/form-errors';
import { kindOf, type OrganisationKind } from './kinds';

/** What the form about an organisation holds, as it was typed. */
export interface OrganisationWords {
  name: string;
  kind: string;
  description: string;
  website: string;
  identifiers: { scheme: string; value: string }[];
}

const ROWS = 10;

/** Reads the form. Rows for numbers that were left empty fall away. */
export function organisationWords(form: FormData): OrganisationWords {
  const one = (name: string): string => form.get(name)?.toString().trim() ?? '';
  const identifiers = Array.from({ length: ROWS }, (_, i) => ({
    scheme: one(`identifiers.${i}.scheme`),
    value: one(`identifiers.${i}.value`),
  })).filter(({ scheme, value }) => scheme !== '' || value !== '');
  return {
    name: one('name'),
    kind: one('kind'),
    description: form.get('description')?.toString() ?? '',
    website: one('website'),
    identifiers,
  };
}

/** What can be said before the API is asked; else the kind in its own type. */
export function kindChosen(words: OrganisationWords): { kind: OrganisationKind } | { errors: FormError[] } {
  const kind = kindOf(words.kind);
  return kind ? { kind } : { errors: [{ field: 'kind', message: 'Choose what kind of organisation it is.' }] };
}

/** The page of the organisation that has the number already, when a refusal names it. */
export const holderIn = (errors: readonly FormError[] | undefined): string | null =>
  errors?.map(({ message }) => /(\/organisations\/[a-z0-9-]+)$/.exec(message)?.[1]).find(Boolean) ?? null;
