import { registerEnumType } from 'type-graphql';

export enum CriterionKind {
  QUALITY = 'quality',
  PRICE = 'price',
  SOCIAL_VALUE = 'social_value',
}

registerEnumType(CriterionKind, {
  name: 'CriterionKind',
  description: 'What a criterion looks at.',
  valuesConfig: {
    QUALITY: { description: 'Answered in writing, scored 0 to 5.' },
    PRICE: { description: 'Worked out from the prices by the named method; nobody scores it.' },
    SOCIAL_VALUE: { description: 'What the work does for the area beyond the work; answered and scored like quality.' },
  },
});
