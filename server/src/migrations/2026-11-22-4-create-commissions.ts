import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commissions. Lists read `commission_closing`, `commission_published`, `commission_area`, `commission_council`; search reads `commission_search`, kept by a trigger. */
export class CreateCommissions1795000000004 implements MigrationInterface {
  name = 'CreateCommissions1795000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "commission" ("id" uuid NOT NULL, "council_id" uuid NOT NULL, "area_id" uuid, "reference" text, "origin" text NOT NULL DEFAULT 'council', "state" text NOT NULL DEFAULT 'draft', "revision" integer NOT NULL DEFAULT '1', "version" integer NOT NULL DEFAULT '0', "kind" text NOT NULL DEFAULT 'commission', "title" text NOT NULL DEFAULT '', "summary" text NOT NULL DEFAULT '', "brief" text NOT NULL DEFAULT '', "budget_min" numeric(14,2), "budget_max" numeric(14,2), "currency" text NOT NULL DEFAULT 'GBP', "budget_includes_vat" boolean, "starts_on" date, "duration_months" integer, "questions_close_at" TIMESTAMP(3) WITH TIME ZONE, "answers_by" TIMESTAMP(3) WITH TIME ZONE, "bids_close_at" TIMESTAMP(3) WITH TIME ZONE, "award_expected_on" date, "regime" text NOT NULL DEFAULT 'below_threshold', "price_method" text NOT NULL DEFAULT 'lowest_over_price', "intellectual_property" text NOT NULL DEFAULT '', "insurance" text NOT NULL DEFAULT '', "payment_schedule" text NOT NULL DEFAULT '', "data_protection_role" text NOT NULL DEFAULT '', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "published_at" TIMESTAMP(3) WITH TIME ZONE, "ocid" text, "source_url" text, "source_name" text, "licence" text, "search" tsvector, CONSTRAINT "PK_d108d70411783e2a3a84e386601" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "commission_ocid" ON "commission"  ("ocid") `,
  `CREATE INDEX "commission_closing" ON "commission"  ("state", "bids_close_at", "id") `,
  `CREATE INDEX "commission_published" ON "commission"  ("published_at", "id") `,
  `CREATE INDEX "commission_council" ON "commission"  ("council_id", "published_at", "id") `,
  `CREATE INDEX "commission_area" ON "commission"  ("area_id", "state", "bids_close_at", "id") `,
  `CREATE UNIQUE INDEX "commission_reference" ON "commission"  ("reference") `,
  `CREATE TABLE "award_criterion" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "position" integer NOT NULL, "kind" text NOT NULL DEFAULT '', "name" text NOT NULL DEFAULT '', "question" text NOT NULL DEFAULT '', "weight" integer NOT NULL, "word_limit" integer, "minimum_score" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_6c52a7e4641a3c8ab504a8b5758" PRIMARY KEY ("id"))`,
  `CREATE INDEX "award_criterion_of" ON "award_criterion"  ("commission_id", "position") `,
  `CREATE TABLE "condition_of_participation" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "position" integer NOT NULL, "text" text NOT NULL DEFAULT '', CONSTRAINT "PK_7123ba3ecebc14ddd23652335dc" PRIMARY KEY ("id"))`,
  `CREATE INDEX "condition_of" ON "condition_of_participation"  ("commission_id", "position") `,
  `CREATE TABLE "panel_member" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "member_id" uuid NOT NULL, "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "removed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_52e42d0948ead17bf9f132091fa" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "panel_member_live" ON "panel_member"  ("commission_id", "member_id") WHERE removed_at IS NULL`,
  `CREATE TABLE "commission_document" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "file_id" uuid NOT NULL, "position" integer NOT NULL, "title" text NOT NULL DEFAULT '', "kind" text NOT NULL DEFAULT 'background', "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_104b52a1649bd2ab591058bfb9a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "commission_document_of" ON "commission_document"  ("commission_id", "position") `,
  `CREATE TABLE "commission_version" ("commission_id" uuid NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT '1', "kind" text NOT NULL DEFAULT '', "reason" text NOT NULL DEFAULT '', "content" jsonb NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "published_by" uuid NOT NULL, CONSTRAINT "PK_f883273d19ee0d35490d3f9cfec" PRIMARY KEY ("commission_id", "number"))`,
  `CREATE TABLE "clarification_question" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "number" integer, "text" text NOT NULL DEFAULT '', "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "answer" text, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answered_late" boolean NOT NULL DEFAULT false, "changes_commission" boolean NOT NULL DEFAULT false, "same_as_id" uuid, CONSTRAINT "PK_d40b62f06d777b40a5df5446d9d" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "clarification_question_number" ON "clarification_question"  ("commission_id", "number") `,
  `CREATE TABLE "clarification_asker" ("question_id" uuid NOT NULL, "member_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "original_text" text NOT NULL DEFAULT '', CONSTRAINT "PK_a6e8f977c9251a76d0344c668d6" PRIMARY KEY ("question_id"))`,
  `CREATE TABLE "reference_counter" ("council_id" uuid NOT NULL, "year" integer NOT NULL, "last" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_97f297c9e9ff816645f4467f678" PRIMARY KEY ("council_id", "year"))`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_47807eee8783b1df97fd3f25cd1" FOREIGN KEY ("council_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_8c915f88ffc25243ca35aeb2c11" FOREIGN KEY ("area_id") REFERENCES "policy_area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission" ADD CONSTRAINT "FK_ac68b91926fcb685f26aa78df1e" FOREIGN KEY ("created_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award_criterion" ADD CONSTRAINT "FK_024ae58b5a2c775a7ec106e613e" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "condition_of_participation" ADD CONSTRAINT "FK_c6a7895f707735292f613e37c25" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_member" ADD CONSTRAINT "FK_d4e79b661510d8dbaa3e0f9efea" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_member" ADD CONSTRAINT "FK_42cfd8ac43b2584e55707c95e38" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_document" ADD CONSTRAINT "FK_ebae1311a3d8b421dd641832394" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_document" ADD CONSTRAINT "FK_ea4e094f12f67c898fe0246872c" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_version" ADD CONSTRAINT "FK_0ef21e4e92072933c4cf4ee2f3e" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_version" ADD CONSTRAINT "FK_d6be08855e15884d25cede9e0da" FOREIGN KEY ("published_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "clarification_question" ADD CONSTRAINT "FK_8f95c0df5a53a6dbe75a29fa541" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "clarification_asker" ADD CONSTRAINT "FK_a6e8f977c9251a76d0344c668d6" FOREIGN KEY ("question_id") REFERENCES "clarification_question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "commission_follow" ("member_id" uuid NOT NULL, "commission_id" uuid NOT NULL, "followed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_4177bd25e4b2dcda9ba501384a0" PRIMARY KEY ("member_id", "commission_id"))`,
  `CREATE INDEX "commission_follow_commission" ON "commission_follow"  ("commission_id") `,
  `CREATE INDEX "clarification_asker_member" ON "clarification_asker"  ("member_id") `,
  `ALTER TABLE "clarification_question" ADD CONSTRAINT "FK_f4250567a4519b6b9973ec5dfc3" FOREIGN KEY ("same_as_id") REFERENCES "clarification_question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_follow" ADD CONSTRAINT "FK_462add240eb6b206c67bcf0e019" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "commission_follow" ADD CONSTRAINT "FK_bf7c9d128e9a69b377208a5336b" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX commission_search ON commission USING gin (search)`,
  `CREATE FUNCTION commission_search_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := setweight(to_tsvector('pg_catalog.english', coalesce(NEW.reference, '') || ' ' || NEW.title), 'A')
             || setweight(to_tsvector('pg_catalog.english', NEW.summary), 'B')
             || setweight(to_tsvector('pg_catalog.english', NEW.brief), 'C');
  RETURN NEW;
END $$`,
  `CREATE TRIGGER commission_search_update BEFORE INSERT OR UPDATE OF reference, title, summary, brief ON commission FOR EACH ROW EXECUTE FUNCTION commission_search_update()`,
];

const down = [
  `DROP FUNCTION commission_search_update() CASCADE`,
  `DROP TABLE reference_counter, commission_follow, clarification_asker, clarification_question, commission_version, commission_document, panel_member, condition_of_participation, award_criterion, commission CASCADE`,
];
