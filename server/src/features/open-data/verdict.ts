/** What became, or would become, of one release of a package. */
export type Outcome = 'import' | 'update' | 'skip' | 'refuse';

export interface Verdict {
  /** Place in the package, from 1. */
  position: number;
  /** In which line of its file it begins; null of imports before this was kept. */
  line: number | null;
  ocid: string | null;
  releaseId: string | null;
  title: string | null;
  outcome: Outcome;
  /** Why it is skipped or refused; what was noticed otherwise. */
  reasons: string[];
}

/** A release that cannot be taken, with every reason. Never stops the rest. */
export class RefusedRelease extends Error {
  constructor(readonly reasons: string[]) {
    super(reasons.join(' '));
  }
}
