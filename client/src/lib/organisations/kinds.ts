import type { graphql } from '$lib/graphql';

export type OrganisationKind = ReturnType<typeof graphql.scalar<'OrganisationKind'>>;
export type OrganisationRole = ReturnType<typeof graphql.scalar<'OrganisationRole'>>;

/** The value of a kind where it is one. */
export const kindOf = (value: string): OrganisationKind | null =>
  /^[A-Z_]{3,20}$/.test(value) ? (value as OrganisationKind) : null;

const COUNCIL_ROLES = ['COMMISSIONING_OFFICER', 'EVALUATOR', 'OBSERVER'];
const ROLES = ['ADMINISTRATOR', 'BID_MANAGER', 'CONTRIBUTOR', 'SIGNATORY'];
const HINTS: Record<string, string> = {
  ADMINISTRATOR: 'Changes the record, the people and their roles',
  BID_MANAGER: 'Drafts, submits and withdraws bids',
  CONTRIBUTOR: 'Drafts bids but does not submit them',
  SIGNATORY: 'Approves bids where the organisation requires it',
  COMMISSIONING_OFFICER: 'Publishes commissions, opens bids and awards',
  EVALUATOR: 'Can be named on panels that score bids',
  OBSERVER: 'Sees what officers see after the opening, changes nothing',
};

/** Roles that people of such a body can hold, with what each may do. */
export function rolesIn(kind: string, word: (value: string) => string) {
  const values = kind === 'COUNCIL' ? [...ROLES, ...COUNCIL_ROLES] : ROLES;
  return values.map((value) => ({ value, label: word(value), hint: HINTS[value] }));
}
