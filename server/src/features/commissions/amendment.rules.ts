import type { Reason } from '../../core/graphql/index.js';
import { DiffKind, countWords } from '../../core/text/index.js';
import { addWorkingDays } from '../../core/time/index.js';
import { AmendmentKind } from './amendment.words.js';
import type { CommissionContent } from './commission.content.js';
import type { ContentChange } from './content.changes.js';
import { publishBlockers, type PublishFacts } from './publish.rules.js';
import { reason } from './reason.js';

/** Bidders have at least this long after a material change. */
export const WORKING_DAYS_LEFT = 3;
const MOST_CORRECTED_WORDS = 20;

const CORRECTABLE: ReadonlySet<keyof CommissionContent> = new Set([
  'title',
  'summary',
  'brief',
  'intellectualProperty',
  'insurance',
  'paymentSchedule',
]);

/** The deadline that leaves three whole working days from now: as it was, or later by as many working days as are missing. */
export function deadlineAfter(deadline: Date, now: Date): Date {
  const least = addWorkingDays(now, WORKING_DAYS_LEFT);
  let moved = deadline;
  while (moved < least) moved = addWorkingDays(moved, 1);
  return moved;
}

/** Why these changes are more than a correction. Empty: they may be one. */
export function correctionBlockers(changes: readonly ContentChange[]): Reason[] {
  const whole = changes.filter(({ field }) => !CORRECTABLE.has(field));
  const texts = changes.filter(({ field }) => CORRECTABLE.has(field));
  const runs = texts.flatMap(({ parts }) => parts.filter(({ kind }) => kind !== DiffKind.SAME));
  const words = (kind: DiffKind): number =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? countWords(run.text) : 0), 0);
  const figures = (kind: DiffKind): string =>
    runs.flatMap((run) => (run.kind === kind ? (run.text.match(/\d[\d.,]*/g) ?? []) : [])).join(' ');
  const most = Math.max(words(DiffKind.ADDED), words(DiffKind.REMOVED));
  return [
    ...whole.map(({ field, label }) =>
      reason('NOT_A_CORRECTION', `“${label}” can only change by a material change.`, String(field)),
    ),
    ...(most > MOST_CORRECTED_WORDS
      ? [
          reason(
            'TOO_MUCH_FOR_A_CORRECTION',
            `A correction changes at most ${MOST_CORRECTED_WORDS} words; this changes ${most}. Publish it as a material change.`,
          ),
        ]
      : []),
    ...(figures(DiffKind.ADDED) !== figures(DiffKind.REMOVED)
      ? [reason('FIGURE_CHANGED', 'A changed figure is a material change.')]
      : []),
  ];
}

export interface Amended {
  as: AmendmentKind;
  before: CommissionContent;
  /** After the deadline has moved. */
  facts: PublishFacts;
  changes: readonly ContentChange[];
}

// What was settled at publication and cannot be changed by an amendment.
const SETTLED = /^(AREA|COUNCIL|OPENER|PANEL|REFERENCE)_/;

/** Every reason why these changes cannot be published. Empty: they can. */
export function amendmentBlockers({ as, before, facts, changes }: Amended): Reason[] {
  if (changes.length === 0) return [reason('NOTHING_CHANGED', 'Nothing has changed yet.')];
  const changed = new Set(changes.map(({ field }) => `input.${String(field)}`));
  const { bidsCloseAt } = facts.content;
  return [
    ...publishBlockers(facts).filter(
      // A moment that has passed since publication may stay as it is.
      ({ code, field }) => !SETTLED.test(code) && (!code.endsWith('_PAST') || (field !== null && changed.has(field))),
    ),
    ...(bidsCloseAt !== null && before.bidsCloseAt !== null && bidsCloseAt < before.bidsCloseAt
      ? [reason('DEADLINE_EARLIER', 'The deadline can only move later.', 'bidsCloseAt')]
      : []),
    ...(as === AmendmentKind.CORRECTION ? correctionBlockers(changes) : []),
  ];
}
