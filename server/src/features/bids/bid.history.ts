import type { Context } from '../../core/context.js';
import type { Tx } from '../../core/database/index.js';
import { writeHistory } from '../../core/history/index.js';

/** Records what was done to a bid: sealed, and with numbers only in its data. */
export const sealed = (
  tx: Tx,
  context: Context,
  bidId: string,
  verb: string,
  actingOrganisationId: string,
  data: Record<string, number>,
): Promise<string> =>
  writeHistory(tx, context, {
    subjectKind: 'Bid',
    subjectId: bidId,
    verb,
    data,
    actingOrganisationId,
    visibility: 'sealed',
  });
