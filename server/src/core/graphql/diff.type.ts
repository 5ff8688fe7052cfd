import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DiffKind } from '../text/index.js';

registerEnumType(DiffKind, {
  name: 'DiffKind',
  description: 'What became of a run of words.',
  valuesConfig: {
    SAME: { description: 'In both texts.' },
    ADDED: { description: 'Only in the later text.' },
    REMOVED: { description: 'Only in the earlier text.' },
  },
});

@ObjectType('DiffPart', {
  description:
    'A run of words in a comparison. All runs but the removed ones, joined, are the later text; all but the added ones, the earlier.',
  simpleResolvers: true,
})
export class DiffPartType {
  @Field(() => DiffKind, { description: 'Whether it stayed, came or went.' }) kind: DiffKind;
  @Field(() => String, { description: 'The words, with the white space between them.' }) text: string;
}
