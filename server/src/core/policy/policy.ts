import type { Viewer } from '../context.js';
import { Forbidden, Unauthenticated } from '../errors/index.js';
import type { Scope } from './scopes.js';

/** One row per mutation: who may do it, in words for people, and the check over viewer and facts. */
export interface PolicyRow<Facts> {
  /** Completes the sentence "Only … may do this". */
  readonly who: string;
  /** Anonymous viewers are asked to sign in before `allows` runs, unless this is true. */
  readonly anonymous?: boolean;
  /** Scope that a personal API token needs. Null: no token may do it, only a browser session. */
  readonly scope: Scope | null;
  readonly allows: (viewer: Viewer, facts: Facts) => boolean;
}

/** Policy rows by the name of the mutation that they guard. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each row has its own facts
export type PolicyTable = Readonly<Record<string, PolicyRow<any>>>;

/** Throws Unauthenticated or Forbidden (with who may) unless the row allows it. */
export function check<Facts>(row: PolicyRow<Facts>, viewer: Viewer, facts: Facts): void {
  if (!viewer.memberId && !row.anonymous) throw new Unauthenticated();
  if (viewer.scopes && (row.scope === null || !viewer.scopes.includes(row.scope)))
    throw new Forbidden(
      row.scope === null
        ? 'An API token cannot do this. Sign in on the site.'
        : `This API token lacks the scope ${row.scope}.`,
    );
  if (!row.allows(viewer, facts)) throw new Forbidden(`Only ${row.who} may do this.`);
}
