import { DiffKind, wordDiff, type DiffPart } from '../../core/text/index.js';
import type { CommissionContent } from './commission.content.js';
import { conditionText, criterionText, documentText, SAID, type SaidField } from './content.words.js';

/** One thing that differs between two contents, readable by itself. */
export interface ContentChange {
  /** The part of the content: a field's name, or criteria, conditions or documents. */
  field: keyof CommissionContent;
  label: string;
  parts: DiffPart[];
}

interface Part {
  id: string;
}
type Parts = 'criteria' | 'conditions' | 'documents';

const EMPTY: Pick<CommissionContent, Parts> = { criteria: [], conditions: [], documents: [] };

/** What differs, in the order of the page. Parts are matched by their identity, so that moved ones are not "new". */
export function contentChanges(earlier: CommissionContent, later: CommissionContent): ContentChange[] {
  const [before, after] = [
    { ...EMPTY, ...earlier },
    { ...EMPTY, ...later },
  ];
  return [
    ...(Object.keys(SAID) as SaidField[]).flatMap((field) => {
      const { label, say } = SAID[field];
      return changeOf(field, label, say(before[field] as never), say(after[field] as never));
    }),
    ...partChanges('conditions', before.conditions, after.conditions, (_one, i) => `Condition ${i + 1}`, conditionText),
    ...partChanges(
      'criteria',
      before.criteria,
      after.criteria,
      ({ name }) => `Award criterion “${name}”`,
      criterionText,
    ),
    ...orderChange(before.criteria, after.criteria),
    ...partChanges('documents', before.documents, after.documents, ({ title }) => `Document “${title}”`, documentText),
  ];
}

function changeOf(field: keyof CommissionContent, label: string, before: string, after: string): ContentChange[] {
  const [was, is] = [oneKindOfLine(before), oneKindOfLine(after)];
  return was === is ? [] : [{ field, label, parts: wordDiff(was, is) }];
}

/** Forms send other line ends than programs, and that is no change. */
const oneKindOfLine = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

function partChanges<P extends Part>(
  field: Parts,
  before: readonly P[],
  after: readonly P[],
  name: (part: P, index: number) => string,
  say: (part: P) => string,
): ContentChange[] {
  const earlier = new Map(before.map((part) => [part.id, part]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((part, i) => {
      const was = earlier.get(part.id);
      if (was) return changeOf(field, name(part, i), say(was), say(part));
      return [{ field, label: `${name(part, i)}, new`, parts: [{ kind: DiffKind.ADDED, text: say(part) }] }];
    }),
    ...before.flatMap((part, i) =>
      kept.has(part.id)
        ? []
        : [{ field, label: `${name(part, i)}, removed`, parts: [{ kind: DiffKind.REMOVED, text: say(part) }] }],
    ),
  ];
}

/** The order of the criteria breaks ties, so a new order is a change of its own. */
function orderChange(before: CommissionContent['criteria'], after: CommissionContent['criteria']): ContentChange[] {
  const [was, is] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const names = (all: CommissionContent['criteria'], common: ReadonlySet<string>): string =>
    all
      .filter(({ id }) => common.has(id))
      .map(({ id }) => after.find((one) => one.id === id)?.name ?? '')
      .join(', ');
  return changeOf('criteria', 'Order of the criteria, which breaks ties', names(before, is), names(after, was));
}
