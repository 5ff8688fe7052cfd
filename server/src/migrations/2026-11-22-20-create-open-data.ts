import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imported releases as received, what they say, and the runs that brought them. */
export class CreateOpenData1795000000020 implements MigrationInterface {
  name = 'CreateOpenData1795000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "import_run" ("id" uuid NOT NULL, "member_id" uuid, "council_id" uuid, "state" text NOT NULL DEFAULT 'previewed', "publisher" text NOT NULL DEFAULT '', "licence" text, "package" text, "verdicts" jsonb NOT NULL DEFAULT '[]', "imported" integer NOT NULL DEFAULT '0', "updated" integer NOT NULL DEFAULT '0', "skipped" integer NOT NULL DEFAULT '0', "refused" integer NOT NULL DEFAULT '0', "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "finished_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_efe3e6d8cb9f51ca4e9cd1cf5d3" PRIMARY KEY ("id"))`,
  `CREATE TABLE "imported_release" ("ocid" text NOT NULL, "release_id" text NOT NULL, "commission_id" uuid NOT NULL, "released_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "tags" text array NOT NULL DEFAULT '{}', "sha256" text NOT NULL DEFAULT '', "raw" jsonb NOT NULL, "run_id" uuid NOT NULL, "imported_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_ed4c5ef2aaa86d57d14e833e89a" PRIMARY KEY ("ocid", "release_id"))`,
  `CREATE INDEX "imported_release_of" ON "imported_release" ("commission_id", "released_at")`,
  `CREATE TABLE "imported_notice" ("commission_id" uuid NOT NULL, "stage" text NOT NULL DEFAULT '', "procedure" text, "subject" text, "ends_on" date, "suits_small" boolean, "suits_voluntary" boolean, "documents" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "PK_49e426f06084c93c99687859ed1" PRIMARY KEY ("commission_id"))`,
  `CREATE TABLE "imported_award" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "source_id" text NOT NULL DEFAULT '', "position" integer NOT NULL, "status" text NOT NULL DEFAULT '', "title" text NOT NULL DEFAULT '', "description" text NOT NULL DEFAULT '', "awarded_on" date, "amount" numeric(14,2), "currency" text NOT NULL DEFAULT 'GBP', "starts_on" date, "ends_on" date, CONSTRAINT "PK_d0369627986b4686a943f90716d" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "imported_award_once" ON "imported_award" ("commission_id", "source_id")`,
  `CREATE TABLE "imported_award_supplier" ("award_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_079c52ff975852959041d3e7b8d" PRIMARY KEY ("award_id", "organisation_id"))`,
  `CREATE INDEX "imported_award_supplier_organisation" ON "imported_award_supplier" ("organisation_id")`,
  `ALTER TABLE "import_run" ADD CONSTRAINT "FK_1f4bf603b6fde598df1b3958a6e" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "import_run" ADD CONSTRAINT "FK_8e5ea37fe726fadf6552156c40f" FOREIGN KEY ("council_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "imported_release" ADD CONSTRAINT "FK_443a73219242b293223ab10042b" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "imported_release" ADD CONSTRAINT "FK_c879aafc4962f0019cb9b775be0" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "imported_notice" ADD CONSTRAINT "FK_49e426f06084c93c99687859ed1" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "imported_award" ADD CONSTRAINT "FK_1b3051d46a8247bae22a677b615" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "imported_award_supplier" ADD CONSTRAINT "FK_bc48dca1db3353cd373bb158240" FOREIGN KEY ("award_id") REFERENCES "imported_award"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "imported_award_supplier" ADD CONSTRAINT "FK_efc1b9aacf4a2c5cf9470223cb7" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [
  `DROP TABLE imported_award_supplier, imported_award, imported_notice, imported_release, import_run CASCADE`,
];
