import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions, awards and assessment summaries. `award_commission` and `assessment_summary_commission` serve the result page, `award_organisation` what an organisation has won. */
export class CreateAwards1795000000007 implements MigrationInterface {
  name = 'CreateAwards1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "award_decision" ("commission_id" uuid NOT NULL, "outcome" text, "reasons" text NOT NULL DEFAULT '', "winners" uuid array NOT NULL DEFAULT '{}', "revision" integer NOT NULL DEFAULT '1', "saved_by" uuid NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "published_at" TIMESTAMP(3) WITH TIME ZONE, "published_by" uuid, "bids" jsonb, CONSTRAINT "PK_a87dbcbc9b96678bcbf75ba95c0" PRIMARY KEY ("commission_id"))`,
  `CREATE TABLE "award" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "bid_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "amount" numeric(14,2) NOT NULL, "currency" text NOT NULL DEFAULT '', "awarded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_e887e4e69663925ebb60d3a7775" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "award_bid" ON "award"  ("bid_id") `,
  `CREATE INDEX "award_organisation" ON "award"  ("organisation_id") `,
  `CREATE INDEX "award_commission" ON "award"  ("commission_id") `,
  `CREATE TABLE "assessment_summary" ("bid_id" uuid NOT NULL, "commission_id" uuid NOT NULL, "strengths" text NOT NULL DEFAULT '', "improvements" text NOT NULL DEFAULT '', "why_not_awarded" text NOT NULL DEFAULT '', "revision" integer NOT NULL DEFAULT '1', "saved_by" uuid NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "content" jsonb, "published_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_4c4fbac9a238ca29b6b8121d462" PRIMARY KEY ("bid_id"))`,
  `CREATE INDEX "assessment_summary_commission" ON "assessment_summary"  ("commission_id") `,
  `ALTER TABLE "award_decision" ADD CONSTRAINT "FK_a87dbcbc9b96678bcbf75ba95c0" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award_decision" ADD CONSTRAINT "FK_bcff39b0401e2f6cd24a7de0736" FOREIGN KEY ("saved_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award_decision" ADD CONSTRAINT "FK_f0f3b225ce5c92c453e8a8dc244" FOREIGN KEY ("published_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award" ADD CONSTRAINT "FK_acef2367c18bd3c0379fdaf8f40" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award" ADD CONSTRAINT "FK_5241f63867bf500444aae9cc27f" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award" ADD CONSTRAINT "FK_c73f52ded916d2ab7fe2f853c5c" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment_summary" ADD CONSTRAINT "FK_4c4fbac9a238ca29b6b8121d462" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment_summary" ADD CONSTRAINT "FK_cf1fc87032ee3ee8a0008dc94fb" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment_summary" ADD CONSTRAINT "FK_9a77d570355e6208dab07057494" FOREIGN KEY ("saved_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [`DROP TABLE assessment_summary, award, award_decision CASCADE`];
