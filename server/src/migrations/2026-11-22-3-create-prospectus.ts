import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Themes, areas with versions, editions that point at versions. At most one edition of a council is in force and one is a
 * draft. Reads: an edition with its areas in order, the editions an area appeared in, who follows an area. Published words
 * are frozen by trigger.
 */
export class CreateProspectus1795000000003 implements MigrationInterface {
  name = 'CreateProspectus1795000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "theme" ("id" uuid NOT NULL, "council_id" uuid NOT NULL, "slug" text NOT NULL DEFAULT '', "name" text NOT NULL DEFAULT '', "description" text NOT NULL DEFAULT '', "position" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_c1934d0b4403bf10c1ab0c18166" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "theme_slug" ON "theme"  ("council_id", "slug") `,
  `CREATE TABLE "policy_area" ("id" uuid NOT NULL, "council_id" uuid NOT NULL, "slug" text NOT NULL DEFAULT '', "published_version_id" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_56d50baa0934ace05cdbbf9fcec" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "policy_area_slug" ON "policy_area"  ("council_id", "slug") `,
  `CREATE TABLE "policy_area_version" ("id" uuid NOT NULL, "area_id" uuid NOT NULL, "number" integer NOT NULL, "theme_id" uuid, "title" text NOT NULL DEFAULT '', "context" text NOT NULL DEFAULT '', "known" text NOT NULL DEFAULT '', "help_wanted" text array NOT NULL DEFAULT '{}', "contact_role" text NOT NULL DEFAULT '', "budget_min" numeric(14,2), "budget_max" numeric(14,2), "currency" text NOT NULL DEFAULT 'GBP', "budget_includes_vat" boolean NOT NULL DEFAULT false, "stage" text NOT NULL DEFAULT 'exploring', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "frozen_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_78e8416bc2d116b2ba52b228949" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "policy_area_version_number" ON "policy_area_version"  ("area_id", "number") `,
  `CREATE TABLE "policy_question" ("id" uuid NOT NULL, "area_id" uuid NOT NULL, CONSTRAINT "PK_47653d0ba9c5977d88cd8b7bb88" PRIMARY KEY ("id"))`,
  `CREATE TABLE "policy_question_version" ("area_version_id" uuid NOT NULL, "question_id" uuid NOT NULL, "position" integer NOT NULL, "text" text NOT NULL DEFAULT '', CONSTRAINT "PK_8601be0c7df548d86b4ca35238c" PRIMARY KEY ("area_version_id", "question_id"))`,
  `CREATE TABLE "area_follow" ("member_id" uuid NOT NULL, "area_id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_c50b6ca2791552cf919b478cbda" PRIMARY KEY ("member_id", "area_id"))`,
  `CREATE TABLE "prospectus_edition" ("id" uuid NOT NULL, "council_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL DEFAULT '', "introduction" text NOT NULL DEFAULT '', "state" text NOT NULL DEFAULT 'draft', "revision" integer NOT NULL DEFAULT '1', "changes" integer NOT NULL DEFAULT '0', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "published_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_856f81133d155692d9a8b424057" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "prospectus_edition_in_force" ON "prospectus_edition"  ("council_id") WHERE state = 'published'`,
  `CREATE UNIQUE INDEX "prospectus_edition_number" ON "prospectus_edition"  ("council_id", "number") `,
  `CREATE TABLE "edition_entry" ("edition_id" uuid NOT NULL, "area_id" uuid NOT NULL, "area_version_id" uuid NOT NULL, "position" integer NOT NULL DEFAULT '0', "revision" integer NOT NULL DEFAULT '1', "changed_by" uuid, "changed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_33f3934b9351833582228174924" PRIMARY KEY ("edition_id", "area_id"))`,
  `CREATE INDEX "policy_question_of" ON "policy_question"  ("area_id") `,
  `CREATE INDEX "policy_question_version_question" ON "policy_question_version"  ("question_id") `,
  `CREATE INDEX "area_follow_area" ON "area_follow"  ("area_id") `,
  `CREATE UNIQUE INDEX "prospectus_edition_draft" ON "prospectus_edition"  ("council_id") WHERE state = 'draft'`,
  `CREATE INDEX "edition_entry_version" ON "edition_entry"  ("area_version_id") `,
  `CREATE INDEX "edition_entry_area" ON "edition_entry"  ("area_id") `,
  `ALTER TABLE "theme" ADD CONSTRAINT "FK_7217e9dfa77ddb09ddfd6be0b5e" FOREIGN KEY ("council_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy_area" ADD CONSTRAINT "FK_8cdf541644dcc42829b96c5b6b0" FOREIGN KEY ("council_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy_area_version" ADD CONSTRAINT "FK_d73e9bf1d45fd31dfa9fed70798" FOREIGN KEY ("area_id") REFERENCES "policy_area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy_area_version" ADD CONSTRAINT "FK_392b8b190409b28d9eab5ae406a" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy_area_version" ADD CONSTRAINT "FK_6786d3c4e59498de5770308068b" FOREIGN KEY ("created_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy_question" ADD CONSTRAINT "FK_44ec66a420a6343c1f1d930de04" FOREIGN KEY ("area_id") REFERENCES "policy_area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy_question_version" ADD CONSTRAINT "FK_4c72f1b8c8c8b5b8bdf528e116b" FOREIGN KEY ("area_version_id") REFERENCES "policy_area_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy_question_version" ADD CONSTRAINT "FK_c6fef70021920a46e0bfb9734e7" FOREIGN KEY ("question_id") REFERENCES "policy_question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "area_follow" ADD CONSTRAINT "FK_99e02c9804ed707b9b03a0ba944" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "area_follow" ADD CONSTRAINT "FK_d51e2dcfaa7a118576a530ea889" FOREIGN KEY ("area_id") REFERENCES "policy_area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "prospectus_edition" ADD CONSTRAINT "FK_250c47db7a5ad367cbbdac06130" FOREIGN KEY ("council_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "edition_entry" ADD CONSTRAINT "FK_394d00fd70f199d6a03035f17d2" FOREIGN KEY ("edition_id") REFERENCES "prospectus_edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "edition_entry" ADD CONSTRAINT "FK_ce347d77ecb703e2e91f23362ad" FOREIGN KEY ("area_version_id") REFERENCES "policy_area_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "prospectus_edition" ADD CONSTRAINT "FK_8ba05919be4cd55d433314389c6" FOREIGN KEY ("created_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "edition_entry" ADD CONSTRAINT "FK_6fb2848c5ec2644900e8d215bc0" FOREIGN KEY ("area_id") REFERENCES "policy_area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "edition_entry" ADD CONSTRAINT "FK_077042c679a3c3ca4eb74203a19" FOREIGN KEY ("changed_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE FUNCTION published_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL THEN RAISE EXCEPTION 'published words of an area do not change'; END IF;
  RETURN coalesce(NEW, OLD);
END $$`,
  `CREATE TRIGGER published_words_stay BEFORE UPDATE OR DELETE ON policy_area_version FOR EACH ROW EXECUTE FUNCTION published_words_stay()`,
  `CREATE FUNCTION published_questions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT frozen_at FROM policy_area_version WHERE id = OLD.area_version_id) IS NOT NULL
  THEN RAISE EXCEPTION 'published questions of an area do not change'; END IF;
  RETURN coalesce(NEW, OLD);
END $$`,
  `CREATE TRIGGER published_questions_stay BEFORE UPDATE OR DELETE ON policy_question_version FOR EACH ROW EXECUTE FUNCTION published_questions_stay()`,
];

const down = [
  `DROP TABLE edition_entry, prospectus_edition, area_follow, policy_question_version, policy_question, policy_area_version, policy_area, theme CASCADE`,
  `DROP FUNCTION published_words_stay(), published_questions_stay()`,
];
