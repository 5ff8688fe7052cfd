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
        'Mends small mistakes of title, summary, brief and terms: at most 20 words in all, no figures. Bids stand.',
    },
    MATERIAL_CHANGE: {
      description:
        'Anything else. Every bidder is told and confirms or changes the bid; the deadline leaves three working days.',
    },
  },
});
