import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imported notices follow rules that this market does not know: they say none. Serves no read of its own. */
export class LetNoticesSayNoRules1795000000031 implements MigrationInterface {
  name = 'LetNoticesSayNoRules1795000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "commission" ALTER COLUMN "regime" DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "commission" ALTER COLUMN "regime" SET NOT NULL');
  }
}
