import { rowsIn, type Tx } from '../../core/database/index.js';
import { newId } from '../../core/ids/index.js';
import { schemeOf, tidyIdentifier } from './identifier-schemes.js';
import { OrganisationKind } from './organisation.words.js';
import { freeSlug } from './slug.js';

export interface ListedIdentifier {
  scheme: string;
  value: string;
}

/** A body that an imported notice names. */
export interface ListedFacts {
  name: string;
  /** First the one that counts most; never empty. */
  identifiers: readonly ListedIdentifier[];
  website: string;
}

/** The organisation that has one of these numbers, the first number first; in its canonical record. Names say nothing. */
export async function organisationWith(tx: Tx, identifiers: readonly ListedIdentifier[]): Promise<string | null> {
  const [found] = await rowsIn<{ id: string }>(
    tx,
    `SELECT coalesce(o.merged_into_id, o.id) AS id
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS named(scheme, value, place)
     JOIN organisation_identifier i ON i.scheme = named.scheme AND i.value = named.value
     JOIN organisation o ON o.id = i.organisation_id
     ORDER BY named.place LIMIT 1`,
    [identifiers.map(({ scheme }) => scheme), identifiers.map(({ scheme, value }) => numberOf(scheme, value))],
  );
  return found?.id ?? null;
}

/**
 * The organisation with one of these numbers, or a new listed one without people, which its own people may claim.
 * One that is here already stays as it is: a notice never changes its name or gives it numbers.
 */
export async function listedOrganisation(tx: Tx, facts: ListedFacts): Promise<string> {
  const known = await organisationWith(tx, facts.identifiers);
  if (known) return known;
  const id = newId();
  await tx.query(
    `INSERT INTO organisation (id, slug, name, kind, origin, website) VALUES ($1, $2, $3, $4, 'listed', $5)`,
    [id, await freeSlug(tx, facts.name), facts.name, kindOf(facts), facts.website],
  );
  for (const { scheme, value } of facts.identifiers)
    await tx.query(
      `INSERT INTO organisation_identifier (id, organisation_id, scheme, value) VALUES ($1, $2, $3, $4)
       ON CONFLICT (scheme, value) DO NOTHING`,
      [newId(), id, scheme, numberOf(scheme, value)],
    );
  return id;
}

const REGISTERS: Readonly<Record<string, OrganisationKind>> = {
  'GB-LAE': OrganisationKind.COUNCIL,
  'GB-LAS': OrganisationKind.COUNCIL,
  'GB-PLA': OrganisationKind.COUNCIL,
  'GB-LANI': OrganisationKind.COUNCIL,
  'GB-CHC': OrganisationKind.CHARITY,
  'GB-SC': OrganisationKind.CHARITY,
  'GB-NIC': OrganisationKind.CHARITY,
  'GB-UKPRN': OrganisationKind.UNIVERSITY,
  'GB-COH': OrganisationKind.BUSINESS,
};

/** What sort of body it seems to be, until its own people say. */
function kindOf({ name, identifiers }: ListedFacts): OrganisationKind {
  if (/\b(City|County|Borough|District|Town|Parish|Metropolitan) Council$/i.test(name)) return OrganisationKind.COUNCIL;
  if (/^University of |\bUniversity\b/i.test(name)) return OrganisationKind.UNIVERSITY;
  return identifiers.map(({ scheme }) => REGISTERS[scheme]).find(Boolean) ?? OrganisationKind.OTHER;
}

/** As its register writes it. A number of a register that is not known here stays letter for letter. */
const numberOf = (scheme: string, value: string): string =>
  schemeOf(scheme) ? tidyIdentifier(scheme, value) : value.trim();
