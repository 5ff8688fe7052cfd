import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bids with their sealed content in tables of their own. */
export class CreateBids1795000000005 implements MigrationInterface {
  name = 'CreateBids1795000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "bid" ("id" uuid NOT NULL, "commission_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'draft', "submitted_revision" integer NOT NULL DEFAULT '0', "confirmed_version" integer NOT NULL DEFAULT '0', "created_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "opened_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_ed405dda320051aca2dcb1a50bb" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bid_organisation" ON "bid"  ("organisation_id") `,
  `CREATE UNIQUE INDEX "bid_once" ON "bid"  ("commission_id", "organisation_id") `,
  `CREATE TABLE "bid_content" ("bid_id" uuid NOT NULL, "revision" integer NOT NULL DEFAULT '1', "answers" jsonb NOT NULL DEFAULT '[]', "price_lines" jsonb NOT NULL DEFAULT '[]', "delivery_plan" text NOT NULL DEFAULT '', "milestones" jsonb NOT NULL DEFAULT '[]', "team" jsonb NOT NULL DEFAULT '[]', "conditions" jsonb NOT NULL DEFAULT '[]', "documents" jsonb NOT NULL DEFAULT '[]', "saved_by" uuid NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_dc1ffc562ad888b2ce162da616a" PRIMARY KEY ("bid_id"))`,
  `CREATE TABLE "bid_revision" ("bid_id" uuid NOT NULL, "number" integer NOT NULL, "receipt" text NOT NULL DEFAULT '', "commission_version" integer NOT NULL, "content_revision" integer NOT NULL DEFAULT '1', "submission_key" text, "canonical" text NOT NULL DEFAULT '', "sha256" text NOT NULL DEFAULT '', "net_total" numeric(14,2) NOT NULL, "vat_total" numeric(14,2) NOT NULL, "received_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "submitted_by" uuid NOT NULL, CONSTRAINT "PK_22d42eb51983a5b9fe86f6a91db" PRIMARY KEY ("bid_id", "number"))`,
  `CREATE UNIQUE INDEX "bid_revision_hash" ON "bid_revision"  ("sha256") `,
  `CREATE UNIQUE INDEX "bid_revision_receipt" ON "bid_revision"  ("receipt") `,
  `CREATE UNIQUE INDEX "bid_revision_key" ON "bid_revision"  ("bid_id", "submission_key") WHERE submission_key IS NOT NULL`,
  `CREATE TABLE "bid_approval" ("bid_id" uuid NOT NULL, "content_revision" integer NOT NULL, "approved_by" uuid NOT NULL, "approved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_b93ab1eaa3b328d960df37bf5e2" PRIMARY KEY ("bid_id", "content_revision"))`,
  `CREATE TABLE "bid_opening" ("commission_id" uuid NOT NULL, "opened_by" uuid NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "bid_count" integer NOT NULL, "names_officer" boolean NOT NULL DEFAULT false, "prices_revealed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_3035a7dee1c5f28f9959c05c3b2" PRIMARY KEY ("commission_id"))`,
  `ALTER TABLE "bid" ADD CONSTRAINT "FK_797890d4a07f2d9d95c8bb89041" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid" ADD CONSTRAINT "FK_7e9f662ad4677a370705d4d1663" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid" ADD CONSTRAINT "FK_7b1ed5baaa72f42aeb570d18ae2" FOREIGN KEY ("created_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_content" ADD CONSTRAINT "FK_dc1ffc562ad888b2ce162da616a" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_revision" ADD CONSTRAINT "FK_622a0d75a61c035a5eec90db30e" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_revision" ADD CONSTRAINT "FK_41e6a435d4b3e7365f0e4e49aeb" FOREIGN KEY ("submitted_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_approval" ADD CONSTRAINT "FK_c4a770555c50c60437b4ed0f3a7" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_approval" ADD CONSTRAINT "FK_daf98ddbf09006b661dd195fe1d" FOREIGN KEY ("approved_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_opening" ADD CONSTRAINT "FK_3035a7dee1c5f28f9959c05c3b2" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_opening" ADD CONSTRAINT "FK_cbeeb85943154e6eb05859e35f8" FOREIGN KEY ("opened_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [`DROP TABLE bid_opening, bid_approval, bid_revision, bid_content, bid CASCADE`];
