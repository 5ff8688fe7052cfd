import { registerEnumType } from 'type-graphql';

export enum NoticeStage {
  PLANNING = 'planning',
  TENDER = 'tender',
  AWARD = 'award',
}

registerEnumType(NoticeStage, {
  name: 'NoticeStage',
  description: 'How far an imported notice has come.',
  valuesConfig: {
    PLANNING: { description: 'An early notice of a plan: bids are not invited yet.' },
    TENDER: { description: 'An invitation to bid.' },
    AWARD: { description: 'It tells of one or more awards.' },
  },
});

export enum NoticeAwardStatus {
  PENDING = 'pending',
  ACTIVE = 'active',
  CANCELLED = 'cancelled',
  UNSUCCESSFUL = 'unsuccessful',
}

registerEnumType(NoticeAwardStatus, {
  name: 'NoticeAwardStatus',
  description: 'Where an award stands, as its notice says.',
  valuesConfig: {
    PENDING: { description: 'Proposed, not yet in force.' },
    ACTIVE: { description: 'Made.' },
    CANCELLED: { description: 'Taken back.' },
    UNSUCCESSFUL: { description: 'Nobody was awarded.' },
  },
});
