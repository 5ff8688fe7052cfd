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

export enum CommissionOrigin {
  COUNCIL = 'council',
  IMPORTED = 'imported',
}

registerEnumType(CommissionOrigin, {
  name: 'CommissionOrigin',
  description: 'Where a commission came from.',
  valuesConfig: {
    COUNCIL: { description: 'Published here by its council.' },
    IMPORTED: { description: 'A notice published elsewhere, read-only here; its source is named.' },
  },
});

export enum Regime {
  BELOW_THRESHOLD = 'below_threshold',
  GRANT = 'grant',
}

registerEnumType(Regime, {
  name: 'Regime',
  description: 'Which rules it follows. One above the UK threshold cannot be published here yet.',
  valuesConfig: {
    BELOW_THRESHOLD: { description: 'A contract below the UK threshold for council services.' },
    GRANT: { description: 'A grant, which is not a contract.' },
  },
});

export enum PriceMethod {
  LOWEST_OVER_PRICE = 'lowest_over_price',
  FIXED_PRICE = 'fixed_price',
}

registerEnumType(PriceMethod, {
  name: 'PriceMethod',
  description: 'How price turns into points.',
  valuesConfig: {
    LOWEST_OVER_PRICE: { description: 'Weight × lowest eligible price ÷ this price.' },
    FIXED_PRICE: { description: 'The price is fixed by the council; only quality and social value are scored.' },
  },
});

export enum DataProtectionRole {
  CONTROLLER = 'controller',
  JOINT_CONTROLLER = 'joint_controller',
  PROCESSOR = 'processor',
  NONE = 'none',
}

registerEnumType(DataProtectionRole, {
  name: 'DataProtectionRole',
  description: 'What the winning bidder is under data protection law.',
  valuesConfig: {
    CONTROLLER: { description: 'Decides why and how personal data are used.' },
    JOINT_CONTROLLER: { description: 'Decides that together with the council.' },
    PROCESSOR: { description: 'Uses personal data on the council’s behalf.' },
    NONE: { description: 'No personal data are used.' },
  },
});
