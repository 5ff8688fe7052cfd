import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signatories are asked to approve a draft: one row for each draft, found by the bid and its revision. A draft knows
 * when its words last changed, apart from its documents.
 */
export class AskSignatories1795000000030 implements MigrationInterface {
  name = 'AskSignatories1795000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `ALTER TABLE "bid_content" ADD "written_revision" integer`,
  `CREATE TABLE "bid_approval_request" ("bid_id" uuid NOT NULL, "content_revision" integer NOT NULL, "requested_by" uuid NOT NULL, "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_78677dc7c0299eff19a7cb1a5d4" PRIMARY KEY ("bid_id", "content_revision"))`,
  `ALTER TABLE "bid_approval_request" ADD CONSTRAINT "FK_43e36fb4d31f3ec89db1f0d15f5" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_approval_request" ADD CONSTRAINT "FK_f29dd310eea9e6ca9a1a2a56704" FOREIGN KEY ("requested_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [`DROP TABLE bid_approval_request`, `ALTER TABLE "bid_content" DROP COLUMN "written_revision"`];
