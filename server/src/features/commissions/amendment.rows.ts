import type { Reason } from '../../core/graphql/reason.js';
import type { ContentChange } from './content.changes.js';

/** What an amendment does, before and after it is published. */
export interface AmendmentOutcome {
  changes: ContentChange[];
  blockers: Reason[];
  /** Why it is more than a correction; empty when it may be one. */
  correctionBlockers: Reason[];
  warnings: Reason[];
  /** The deadline afterwards. */
  bidsCloseAt: Date | null;
  deadlineMoved: boolean;
  needsReconfirmation: boolean;
}
