import { registerEnumType } from 'type-graphql';

export enum BidState {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
  WITHDRAWN = 'withdrawn',
}

registerEnumType(BidState, {
  name: 'BidState',
  description: 'Where a bid stands. Until the opening only the bidding organisation can see it.',
  valuesConfig: {
    DRAFT: { description: 'Being written; never submitted.' },
    SUBMITTED: { description: 'Received in time; the newest submitted revision counts.' },
    WITHDRAWN: { description: 'Taken back by the bidder. It may be submitted again until the deadline.' },
  },
});

export enum VatTreatment {
  STANDARD = 'standard',
  REDUCED = 'reduced',
  ZERO = 'zero',
  EXEMPT = 'exempt',
  OUTSIDE_SCOPE = 'outside_scope',
  NOT_REGISTERED = 'not_registered',
}

registerEnumType(VatTreatment, {
  name: 'VatTreatment',
  description: 'How value added tax applies to a price line. Prices are entered net; VAT is worked out from this.',
  valuesConfig: {
    STANDARD: { description: 'Standard rate, 20 %.' },
    REDUCED: { description: 'Reduced rate, 5 %.' },
    ZERO: { description: 'Zero rate.' },
    EXEMPT: { description: 'Exempt from VAT.' },
    OUTSIDE_SCOPE: { description: 'Outside the scope of VAT, such as some grants.' },
    NOT_REGISTERED: { description: 'The bidder is not registered for VAT, so none is charged.' },
  },
});

/** Per cent of VAT by treatment. */
export const vatRates: Readonly<Record<VatTreatment, string>> = {
  [VatTreatment.STANDARD]: '20',
  [VatTreatment.REDUCED]: '5',
  [VatTreatment.ZERO]: '0',
  [VatTreatment.EXEMPT]: '0',
  [VatTreatment.OUTSIDE_SCOPE]: '0',
  [VatTreatment.NOT_REGISTERED]: '0',
};
