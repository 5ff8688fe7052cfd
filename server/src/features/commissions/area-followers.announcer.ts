import { siteUrl } from '../../core/config/index.js';
import { rowsIn } from '../../core/database/index.js';
import type { Announcer } from '../../core/outbox/index.js';
import { sayMoment } from '../../core/time/index.js';
import { tellFollowers } from '../prospectus/index.js';

interface Published {
  areaId: string | null;
  area: string;
  title: string;
  summary: string;
  reference: string;
  bidsCloseAt: Date;
}

/** Tells whoever follows a policy area that work in it may now be bid for. */
export const tellAreaFollowers: Announcer = {
  on: 'Commission.publish',
  async run(tx, context, row) {
    const [commission] = await rowsIn<Published>(
      tx,
      `SELECT c.area_id AS "areaId", v.title AS area, c.title, c.summary, c.reference, c.bids_close_at AS "bidsCloseAt"
       FROM commission c JOIN policy_area a ON a.id = c.area_id JOIN policy_area_version v ON v.id = a.published_version_id
       WHERE c.id = $1`,
      [row.subjectId],
    );
    if (!commission?.areaId) return;
    const { areaId, area, title, summary, reference, bidsCloseAt } = commission;
    await tellFollowers(tx, context, row, areaId, {
      subject: `New commission for “${area}”: ${title} (${reference})`,
      lines: [
        `A commission has been published for “${area}”, which you follow:`,
        '',
        title,
        summary,
        '',
        `Bids close on ${sayMoment(bidsCloseAt)}.`,
        `${siteUrl(context.settings)}/commissions/${reference}`,
      ],
    });
  },
};
