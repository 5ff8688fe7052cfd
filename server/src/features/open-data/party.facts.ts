import { cleanLine } from './clean-text.js';
import type { Reader } from './release.reader.js';

export interface IdentifierFacts {
  scheme: string;
  value: string;
}

/** A body that a notice names. Who it is, its identifiers decide, never its name. */
export interface PartyFacts {
  name: string;
  /** First the one that counts most. Never empty. */
  identifiers: IdentifierFacts[];
  website: string;
}

/** Parties by their id in the release. */
export type Parties = Map<string, PartyFacts>;

/** The parties of a release by their id in it. */
export function partiesOf(release: Reader): Parties {
  const source = sourceOf(release);
  return new Map(
    release.list('parties').flatMap((party): [string, PartyFacts][] => {
      const id = party.text('id');
      const identifiers = [party.object('identifier'), ...party.list('additionalIdentifiers')].flatMap(identifierOf);
      if (id === null && identifiers.length === 0) return [];
      const key = id ?? `${identifiers[0]?.scheme}-${identifiers[0]?.value}`;
      const website = party.object('details').text('url') ?? '';
      return [
        [
          key,
          {
            name: nameOf(party.text('name') ?? party.object('identifier').text('legalName'), key),
            identifiers: identifiers.length > 0 ? identifiers : [{ scheme: source, value: key }],
            website: /^https?:\/\/[^\s<>"]{3,300}$/i.test(website) ? website : '',
          },
        ],
      ];
    }),
  );
}

/** The buyer: the reference `buyer`, else the procuring entity, else the one party with that role. */
export function buyerOf(release: Reader, parties: Parties): PartyFacts | null {
  for (const reference of [release.object('buyer'), release.object('tender').object('procuringEntity')]) {
    const found = referred(release, parties, reference);
    if (found) return found;
  }
  return null;
}

/** The party that a reference means. One that `parties` lacks is known by the reference alone. */
export function referred(release: Reader, parties: Parties, reference: Reader): PartyFacts | null {
  const id = reference.text('id');
  if (id === null) return null;
  const identifiers = [{ scheme: sourceOf(release), value: id }];
  return parties.get(id) ?? { name: nameOf(reference.text('name'), id), identifiers, website: '' };
}

const nameOf = (name: string | null, key: string): string =>
  name === null ? `Name not stated (${key})` : cleanLine(name).slice(0, 300);

/** Parties without an identifier are known by their id at the source, whose scheme is the prefix of its OCIDs. */
const sourceOf = (release: Reader): string => (release.text('ocid') ?? '').slice(0, 'ocds-xxxxxx'.length);

function identifierOf(identifier: Reader): IdentifierFacts[] {
  const [scheme, value] = [identifier.text('scheme'), identifier.text('id')];
  return scheme && value ? [{ scheme: scheme.trim(), value: value.trim() }] : [];
}
