import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Takes from notices imported earlier the rules that only the column's default gave them. */
export class ClearRulesOfNotices1795000000032 implements MigrationInterface {
  name = 'ClearRulesOfNotices1795000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "commission" SET "regime" = NULL WHERE "origin" = 'imported'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "commission" SET "regime" = 'below_threshold' WHERE "origin" = 'imported'`);
  }
}
