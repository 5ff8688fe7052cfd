import type { PartyReference } from './ocds.facts.js';
import type { PartyRow } from './party.queries.js';

/** Its first number, else its lasting id here. */
const partyId = ({ id, identifiers: [first] }: PartyRow): string =>
  first ? `${first.scheme}-${first.value}` : `ORG-${id}`;

export const referenceTo = (party: PartyRow): PartyReference => ({ id: partyId(party), name: party.name });

/** A party of a release with its roles. `contact` is a role, with a person's name only where its council shows names. */
export function partyOf(
  party: PartyRow,
  roles: readonly string[],
  site: string,
  contact: string | null = null,
): object {
  const [first, ...others] = party.identifiers;
  return {
    ...referenceTo(party),
    ...(first && { identifier: { scheme: first.scheme, id: first.value, legalName: party.name } }),
    ...(others.length > 0 && {
      additionalIdentifiers: others.map(({ scheme, value: id }) => ({ scheme, id })),
    }),
    ...(contact && { contactPoint: { name: contact } }),
    roles: [...roles],
    details: { page: `${site}/organisations/${party.slug}`, kind: party.kind },
  };
}
