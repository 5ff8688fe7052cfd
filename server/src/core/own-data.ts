import type { Context } from './context.js';

/** One part of what a member downloads as their own data. Every feature that holds any exports one; the application gathers them. */
export interface OwnDataPart {
  /** Its name in the file, in plain words. */
  readonly section: string;
  /** Everything that the feature holds about the member and that is theirs to have. */
  readonly collect: (context: Context, memberId: string) => Promise<unknown>;
}
