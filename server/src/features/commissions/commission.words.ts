import { registerEnumType } from 'type-graphql';

export enum CommissionState {
  DRAFT = 'draft',
  OPEN = 'open',
  CLOSED = 'closed',
  EVALUATING = 'evaluating',
  AWARDED = 'awarded',
  UNSUCCESSFUL = 'unsuccessful',
  CANCELLED = 'cancelled',
  WITHDRAWN = 'withdrawn',
}

registerEnumType(CommissionState, {
  name: 'CommissionState',
  description: 'Where a commission stands, by the database clock: an open one is closed from its deadline on.',
  valuesConfig: {
    DRAFT: { description: 'Being written. Only its council sees it.' },
    OPEN: { description: 'Bids may be submitted.' },
    CLOSED: { description: 'The deadline has passed; bids are still sealed.' },
    EVALUATING: { description: 'Bids have been opened and are being scored.' },
    AWARDED: { description: 'One or more bids have won.' },
    UNSUCCESSFUL: { description: 'Ended without an award, with reasons.' },
    CANCELLED: { description: 'Ended by the council before an award, with reasons.' },
    WITHDRAWN: { description: 'Taken back while it was open, with reasons.' },
  },
});

export enum CommissionKind {
  COMMISSION = 'commission',
  GRANT = 'grant',
  CHALLENGE = 'challenge',
}

registerEnumType(CommissionKind, {
  name: 'CommissionKind',
  description: 'What the council offers.',
  valuesConfig: {
    COMMISSION: { description: 'Work that the council pays for.' },
    GRANT: { description: 'Money towards work that the bidder leads.' },
    CHALLENGE: { description: 'A prize or unpaid call for the best answer.' },
  },
});
