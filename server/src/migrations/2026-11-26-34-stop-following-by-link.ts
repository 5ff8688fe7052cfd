import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every follow gets the key of the link in its mails, by which it ends without signing in: read by `area_follow_stop`. */
export class StopFollowingByLink1795000000034 implements MigrationInterface {
  name = 'StopFollowingByLink1795000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "area_follow" ADD "stop_key" uuid NOT NULL DEFAULT gen_random_uuid()`);
    await runner.query(`ALTER TABLE "area_follow" ALTER "stop_key" DROP DEFAULT`);
    await runner.query(`CREATE UNIQUE INDEX "area_follow_stop" ON "area_follow" ("stop_key")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "area_follow" DROP COLUMN "stop_key"`);
  }
}
