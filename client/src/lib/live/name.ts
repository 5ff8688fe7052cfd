/** What loads of live pages depend on. */
export const LIVE = 'policy-market:live';
