/**
 * What a personal API token may be allowed to change, part by part. A token reads whatever its member may read;
 * without a scope it changes nothing. Account and sign-in have no scope: no token may touch them.
 */
export const scopes = {
  profile: 'Change your public profile.',
  organisations: 'Act on organisations, people and roles where you may.',
  prospectus: 'Edit and publish the Prospectus; follow areas.',
  commissions: 'Draft, publish, amend and cancel commissions; ask and answer clarifications.',
  bids: 'Draft, submit and withdraw bids.',
  evaluation: 'Open bids, score them and make awards.',
  'open-data': 'Import releases.',
} as const;

export type Scope = keyof typeof scopes;
