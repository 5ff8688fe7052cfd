import { registerEnumType } from 'type-graphql';

export enum VersionKind {
  PUBLISHED = 'published',
  CORRECTION = 'correction',
  MATERIAL_CHANGE = 'material_change',
  EXTENSION = 'extension',
}

registerEnumType(VersionKind, {
  name: 'CommissionVersionKind',
  description: 'What made a version new.',
  valuesConfig: {
    PUBLISHED: { description: 'The first publication.' },
    CORRECTION: { description: 'A small mistake was mended; bids stand.' },
    MATERIAL_CHANGE: { description: 'What is asked has changed; submitted bids must be confirmed or changed.' },
    EXTENSION: { description: 'Only the deadline moved later; bids stand.' },
  },
});
