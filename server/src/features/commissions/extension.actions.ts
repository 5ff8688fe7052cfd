import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/database/index.js';
import { refuseFor } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { mustBeOpen } from './amendment.actions.js';
import type { ExtendDeadlineInput } from './amendment.inputs.js';
import { lockFor } from './commission.lock.js';
import { commissionPolicies } from './commission.policy.js';
import { dateBlockers } from './dates.rules.js';
import { publishFacts } from './publish.queries.js';
import { reason } from './reason.js';
import { writeVersion } from './version.queries.js';
import { VersionKind } from './version.words.js';

/** Moves the deadline later. Nothing else changes, so bids stand. Answers the commission's id. */
export const extendDeadline = (context: Context, input: ExtendDeadlineInput): Promise<string> =>
  inTransaction(context, async (tx) => {
    const commission = await lockFor(tx, context, commissionPolicies.extendDeadline, input.id);
    mustBeOpen(commission);
    const from = commission.bidsCloseAt;
    await tx.query(
      `UPDATE commission SET bids_close_at = $2, award_expected_on = coalesce($3, award_expected_on), revision = revision + 1
       WHERE id = $1`,
      [commission.id, input.bidsCloseAt, input.awardExpectedOn ?? null],
    );
    const { content, now } = await publishFacts(tx, commission.id);
    refuseFor([
      ...(from && input.bidsCloseAt <= from
        ? [reason('DEADLINE_NOT_LATER', 'Choose a deadline later than the present one.', 'bidsCloseAt')]
        : []),
      // The other moments are as they were published; some of them may have passed.
      ...dateBlockers(content, now).filter(
        ({ code, field }) => !code.endsWith('_PAST') || field === 'input.bidsCloseAt',
      ),
    ]);
    const number = await writeVersion(tx, commission.id, {
      kind: VersionKind.EXTENSION,
      version: commission.version,
      reason: input.reason.trim(),
      publishedBy: context.viewer.memberId,
    });
    await writeHistory(tx, context, {
      subjectKind: 'Commission',
      subjectId: commission.id,
      verb: 'extend',
      reason: input.reason.trim(),
      data: { number, version: commission.version, from, to: input.bidsCloseAt },
      actingOrganisationId: commission.councilId,
      visibility: 'public',
    });
    return commission.id;
  });
