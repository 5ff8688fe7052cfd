import { diffWordsWithSpace } from 'diff';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum DiffKind {
  SAME = 'same',
  ADDED = 'added',
  REMOVED = 'removed',
}

registerEnumType(DiffKind, {
  name: 'DiffKind',
  description: 'What became of a run of words.',
  valuesConfig: {
    SAME: { description: 'In both texts.' },
    ADDED: { description: 'Only in the later text.' },
    REMOVED: { description: 'Only in the earlier text.' },
  },
});

@ObjectType({
  description:
    'A run of words in a comparison. All runs but the removed ones, joined, are the later text; all but the added ones, the earlier.',
  simpleResolvers: true,
})
export class DiffPart {
  @Field(() => DiffKind, { description: 'Whether it stayed, came or went.' }) kind: DiffKind;
  @Field(() => String, { description: 'The words, with the white space between them.' }) text: string;
}

/** Two texts compared word by word, as runs that stayed, came or went. Runs of single changed words are kept apart. */
export const wordDiff = (before: string, after: string): DiffPart[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? DiffKind.ADDED : removed ? DiffKind.REMOVED : DiffKind.SAME,
    text: value,
  }));
