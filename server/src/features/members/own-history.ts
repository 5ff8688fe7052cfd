import type { Context } from '../../core/context.js';
import type { Tx } from '../../core/database/index.js';
import { writeHistory } from '../../core/history/index.js';

/** Notes for the platform what a member did to their own account; by a link, too, when nobody is signed in. */
export const noteOwn = (
  tx: Tx,
  { viewer, requestId }: Pick<Context, 'viewer' | 'requestId'>,
  memberId: string,
  verb: string,
): Promise<string> =>
  writeHistory(
    tx,
    { viewer: { ...viewer, memberId }, requestId },
    { subjectKind: 'Member', subjectId: memberId, verb, visibility: 'platform' },
  );
