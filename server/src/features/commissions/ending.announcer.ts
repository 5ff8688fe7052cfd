import { siteUrl } from '../../core/config/index.js';
import { rowsIn } from '../../core/database/index.js';
import type { Announcer } from '../../core/outbox/index.js';
import { CommissionState } from './commission.words.js';
import { tellAll, type CommissionRecipients } from './recipients.js';

interface Ended {
  title: string;
  reference: string;
  areaId: string | null;
  council: string;
}

const ENDED = `SELECT c.title, c.reference, c.area_id AS "areaId", o.name AS council
  FROM commission c JOIN organisation o ON o.id = c.council_id WHERE c.id = $1`;

const SEALED = 'Its bids are never opened: what was written stays with whoever wrote it.';

const ENDINGS = [
  { verb: 'withdraw', word: 'Withdrawn', what: 'has withdrawn', drafts: true },
  { verb: 'cancel', word: 'Cancelled', what: 'has cancelled', drafts: true },
  { verb: 'close_without_award', word: 'No award', what: 'has made no award for', drafts: false },
] as const;

/**
 * Tells everybody concerned that a commission ended without an award, and why. `recipients` never reach the council: a
 * mail goes to each by itself, in the same words, so that nothing shows who else has one.
 */
export const endingAnnouncers = (recipients: readonly CommissionRecipients[]): Announcer[] =>
  ENDINGS.map(({ verb, word, what, drafts }) => ({
    on: `Commission.${verb}`,
    run: async (tx, context, row) => {
      const [ended] = await rowsIn<Ended>(tx, ENDED, [row.subjectId]);
      if (!ended) return;
      const { title, reference, areaId, council } = ended;
      const opened = row.fromState === CommissionState.EVALUATING;
      await tellAll(tx, context, row, recipients, {
        areaId,
        purpose: 'commission-ended',
        subject: `${word}: “${title}” (${reference})`,
        lines: [
          `${council} ${what} “${title}” (${reference}). It says why:`,
          row.reason ?? '',
          '',
          ...(drafts ? [`Nothing can be submitted any more.${opened ? '' : ` ${SEALED}`}`] : []),
          'Its page stays, with the reason on it:',
          `${siteUrl(context.settings)}/commissions/${reference}`,
        ],
      });
    },
  }));
