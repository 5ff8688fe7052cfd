import { registerEnumType } from 'type-graphql';

export enum AmendmentKind {
  CORRECTION = 'correction',
  MATERIAL_CHANGE = 'material_change',
}

registerEnumType(AmendmentKind, {
  name: 'AmendmentKind',
  description: 'How far an amendment goes.',
  valuesConfig: {
    CORRECTION: {
      description:
        'Mends spelling, punctuation, formatting, targets of links and contact details in title, summary and brief. Bids stand. REFUSED for whatever binds: figures and number words, dates, money, “not”, “must”, “may”, criteria, conditions, terms, documents, and in doubt.',
    },
    MATERIAL_CHANGE: {
      description:
        'Anything else, and whatever is in doubt. Every bidder is told and confirms or changes the bid; the deadline leaves three working days.',
    },
  },
});
