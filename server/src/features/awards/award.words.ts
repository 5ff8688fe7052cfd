import { registerEnumType } from 'type-graphql';

export enum AwardOutcome {
  AWARDED = 'awarded',
  UNSUCCESSFUL = 'unsuccessful',
}

registerEnumType(AwardOutcome, {
  name: 'AwardOutcome',
  description: 'How a commission ends after its bids were opened.',
  valuesConfig: {
    AWARDED: { description: 'One or more bids win.' },
    UNSUCCESSFUL: { description: 'No award is made.' },
  },
});
