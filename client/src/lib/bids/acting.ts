import type { ActsFor, Me } from '$lib/server/me';

const ROLES = ['BID_MANAGER', 'CONTRIBUTOR', 'SIGNATORY', 'ADMINISTRATOR'];

const holds = (organisation: ActsFor, ...roles: string[]): boolean =>
  organisation.roles.some((role) => roles.includes(role.toUpperCase()));

/** Organisations for which a member can see bids. */
export const biddersOf = (me: Me): ActsFor[] => me.organisations.filter((one) => holds(one, ...ROLES));

/** Whether a member may edit, submit or approve a bid of an organisation. */
export const mayDraft = (organisation: ActsFor): boolean => holds(organisation, 'BID_MANAGER', 'CONTRIBUTOR');
export const maySubmit = (organisation: ActsFor): boolean => holds(organisation, 'BID_MANAGER');
export const mayApprove = (organisation: ActsFor): boolean => holds(organisation, 'SIGNATORY');

/** The organisation that a page is for: the one its address names (`?for=SLUG`), else the one acted for, else the only one. */
export function bidderOf(me: Me, url: URL): ActsFor | null {
  const all = biddersOf(me);
  const named = url.searchParams.get('for');
  if (named) return all.find(({ slug }) => slug === named) ?? null;
  return all.find(({ id }) => id === me.actingFor?.id) ?? (all.length === 1 ? (all[0] ?? null) : null);
}
