/** The way back from every page of the account. */
export const ACCOUNT_CRUMBS = [{ href: '/account', label: 'My account' }] as const;
