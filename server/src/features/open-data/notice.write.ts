import type { Tx } from '../../core/database/index.js';
import { newId } from '../../core/ids/index.js';
import { listedOrganisation } from '../organisations/index.js';
import type { NoticeFacts } from './notice.facts.js';

/** Writes what a notice says beyond the commission's own columns, with its awards, in place of what it said before. */
export async function writeNotice(tx: Tx, commissionId: string, facts: NoticeFacts): Promise<void> {
  await tx.query(
    `INSERT INTO imported_notice (commission_id, stage, procedure, subject, ends_on, suits_small, suits_voluntary, documents)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (commission_id) DO UPDATE SET stage = EXCLUDED.stage, procedure = EXCLUDED.procedure,
       subject = EXCLUDED.subject, ends_on = EXCLUDED.ends_on, suits_small = EXCLUDED.suits_small,
       suits_voluntary = EXCLUDED.suits_voluntary, documents = EXCLUDED.documents`,
    [
      commissionId,
      facts.stage,
      facts.procedure,
      facts.subject,
      facts.endsOn,
      facts.suitsSmall,
      facts.suitsVoluntary,
      JSON.stringify(facts.documents),
    ],
  );
  await tx.query('DELETE FROM imported_award WHERE commission_id = $1', [commissionId]);
  const sourceIds = new Set<string>();
  for (const [position, award] of facts.awards.entries()) {
    const id = newId();
    const sourceId = sourceIds.has(award.sourceId) ? `${award.sourceId}-${position + 1}` : award.sourceId;
    sourceIds.add(sourceId);
    await tx.query(
      `INSERT INTO imported_award (id, commission_id, source_id, position, status, title, description, awarded_on, amount,
         currency, starts_on, ends_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        commissionId,
        sourceId,
        position,
        award.status,
        award.title,
        award.description,
        award.awardedOn,
        award.amount,
        award.currency,
        award.startsOn,
        award.endsOn,
      ],
    );
    for (const [place, supplier] of award.suppliers.entries())
      await tx.query(
        `INSERT INTO imported_award_supplier (award_id, organisation_id, position) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING`,
        [id, await listedOrganisation(tx, supplier), place],
      );
  }
}
