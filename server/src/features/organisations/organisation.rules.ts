import type { FieldFault } from '../../core/errors/index.js';
import { schemeOf, tidyIdentifier } from './identifier-schemes.js';
import { councilRoles, OrganisationKind, type OrganisationRole } from './organisation.words.js';

export interface Identified {
  scheme: string;
  value: string;
}

/** Numbers in the registers' own spelling, and what is wrong with them. */
export function tidyIdentifiers(given: readonly Identified[]): { identifiers: Identified[]; faults: FieldFault[] } {
  const identifiers = given.map(({ scheme, value }) => ({ scheme, value: tidyIdentifier(scheme, value) }));
  const faults = identifiers.flatMap(({ scheme, value }, i): FieldFault[] => {
    const path = `input.identifiers.${i}`;
    const register = schemeOf(scheme);
    if (!register)
      return [{ path: `${path}.scheme`, message: `Choose a register from the list; ${scheme} is not one.` }];
    if (!register.pattern.test(value))
      return [{ path: `${path}.value`, message: `Enter the number as ${register.name} writes it: ${register.hint}` }];
    const same = identifiers.findIndex((one) => one.scheme === scheme);
    return same < i ? [{ path: `${path}.scheme`, message: `Give one number for ${register.name}, not two.` }] : [];
  });
  return { identifiers, faults };
}

/** Addresses of pages that an organisation cannot have. */
const RESERVED = new Set(['new', 'edit', 'people']);

/** What is wrong with a page address. */
export const slugFaults = (slug: string): string[] =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length >= 2 && slug.length <= 80 && !RESERVED.has(slug)
    ? []
    : ['Use 2 to 80 small letters and digits, with single hyphens between words, such as meridian-policy-institute.'];

/** What is wrong with a set of roles in an organisation of this kind. */
export function roleFaults(kind: OrganisationKind, roles: readonly OrganisationRole[], path: string): FieldFault[] {
  const foreign = kind === OrganisationKind.COUNCIL ? [] : roles.filter((role) => councilRoles.includes(role));
  return [
    ...(roles.length === 0 ? [{ path, message: 'Choose at least one role.' }] : []),
    ...(foreign.length > 0
      ? [{ path, message: 'Commissioning officer, evaluator and observer are roles in a council only.' }]
      : []),
  ];
}

export const LAST_ADMINISTRATOR =
  'At least one administrator must remain. Make somebody else administrator first, then try again.';

/** A reference prefix: 2 to 6 capital letters. */
export const prefixFaults = (prefix: string): string[] =>
  /^[A-Z]{2,6}$/.test(prefix) ? [] : ['Enter 2 to 6 capital letters, such as NCC.'];
