import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts per filter (`commissionFacets`) read `commission_counts` alone, a tenth of the pages of the table with its long
 * texts. Drafts are left out of them unless their council's people name that state.
 */
export class CountCommissionsByFilter1795000000033 implements MigrationInterface {
  name = 'CountCommissionsByFilter1795000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "commission_counts" ON "commission" ("council_id", "area_id", "kind", "origin", "state", "bids_close_at") WHERE state <> 'draft'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "commission_counts"`);
  }
}
