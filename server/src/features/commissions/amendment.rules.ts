import type { Reason } from '../../core/graphql/index.js';
import { addWorkingDays, inLondon, isWorkingDay } from '../../core/time/index.js';
import { AmendmentKind } from './amendment.words.js';
import type { CommissionContent } from './commission.content.js';
import type { ContentChange } from './content.changes.js';
import { correctionBlockers } from './correction.rules.js';
import { publishBlockers, type PublishFacts } from './publish.rules.js';
import { reason } from './reason.js';

/** Bidders have at least this long after a material change. */
export const WORKING_DAYS_LEFT = 3;

/** The deadline that leaves three whole working days from now: as it was, or later by as many working days as are missing. */
export function deadlineAfter(deadline: Date, now: Date): Date {
  const least = leastAfter(now);
  let moved = deadline;
  while (moved < least) moved = addWorkingDays(moved, 1);
  return moved;
}

/** Three working days from now; on a day that is none, the end of the third that follows. */
function leastAfter(now: Date): Date {
  if (isWorkingDay(now)) return addWorkingDays(now, WORKING_DAYS_LEFT);
  const next = addWorkingDays(now, WORKING_DAYS_LEFT + 1);
  const { hour, minute } = inLondon(next);
  return new Date(next.getTime() - (hour * 60 + minute) * 60_000);
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
    ...(as === AmendmentKind.CORRECTION ? correctionBlockers(before, facts.content, changes) : []),
  ];
}
