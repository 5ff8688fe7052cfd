/** The ladder, highest first. A feature imports only features that stand after it, through their `index.ts`. */
export const ladder = [
  'my-work',
  'open-data',
  'awards',
  'evaluation',
  'bids',
  'commissions',
  'prospectus',
  'organisations',
  'members',
] as const;

export type Feature = (typeof ladder)[number];
