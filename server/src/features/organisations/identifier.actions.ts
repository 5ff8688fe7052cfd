import { rowsIn, type Tx } from '../../core/database/index.js';
import { Refused } from '../../core/errors/index.js';
import { newId } from '../../core/ids/index.js';
import { schemeOf } from './identifier-schemes.js';
import type { Identified } from './organisation.rules.js';
import { OrganisationOrigin } from './organisation.words.js';

/** Every record of the body whose canonical record is `$1`. */
const FAMILY = '(SELECT id FROM organisation WHERE id = $1 OR merged_into_id = $1)';

/** An organisation's numbers, with those of records merged into it. */
export const identifiersOf = (tx: Tx, organisationId: string): Promise<Identified[]> =>
  rowsIn<Identified>(
    tx,
    `SELECT scheme, value FROM organisation_identifier WHERE organisation_id IN ${FAMILY} ORDER BY scheme, value`,
    [organisationId],
  );

/**
 * Makes these the organisation's numbers. Refuses, with the way on, each that another organisation has.
 * Registers that people cannot choose (they came with an imported notice) keep their numbers.
 */
export async function writeIdentifiers(
  tx: Tx,
  organisationId: string,
  identifiers: readonly Identified[],
): Promise<void> {
  const known = (await identifiersOf(tx, organisationId)).filter(({ scheme }) => schemeOf(scheme));
  const gone = known.filter(
    (one) => !identifiers.some((kept) => kept.scheme === one.scheme && kept.value === one.value),
  );
  for (const { scheme, value } of gone)
    await tx.query(
      `DELETE FROM organisation_identifier WHERE organisation_id IN ${FAMILY} AND scheme = $2 AND value = $3`,
      [organisationId, scheme, value],
    );
  const taken: { path: string; message: string }[] = [];
  for (const [i, { scheme, value }] of identifiers.entries()) {
    // Waits for whoever registers the same number at the same moment, then finds it taken.
    await tx.query(
      'INSERT INTO organisation_identifier (id, organisation_id, scheme, value) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [newId(), organisationId, scheme, value],
    );
    const holder = await holderOf(tx, { scheme, value });
    if (holder && holder.id !== organisationId)
      taken.push({ path: `input.identifiers.${i}.value`, message: takenBy(scheme, value, holder) });
  }
  if (taken.length > 0)
    throw new Refused(
      taken.map(({ message }) => message),
      taken,
    );
}

interface Holder {
  id: string;
  slug: string;
  name: string;
  origin: OrganisationOrigin;
}

/** The body that has this number, in its canonical record. */
export async function holderOf(tx: Tx, { scheme, value }: Identified): Promise<Holder | null> {
  const [found] = await rowsIn<Holder>(
    tx,
    `SELECT o.id, o.slug, o.name, o.origin FROM organisation_identifier i
     JOIN organisation named ON named.id = i.organisation_id
     JOIN organisation o ON o.id = coalesce(named.merged_into_id, named.id)
     WHERE i.scheme = $1 AND i.value = $2`,
    [scheme, value],
  );
  return found ?? null;
}

function takenBy(scheme: string, value: string, holder: Holder): string {
  const register = schemeOf(scheme)?.name ?? scheme;
  const way =
    holder.origin === OrganisationOrigin.LISTED
      ? 'If it is yours, claim it on its page'
      : 'If it is yours, ask its administrators on its page to let you join';
  return `${value} at ${register} belongs to ${holder.name}, which is here already. ${way}: /organisations/${holder.slug}`;
}
