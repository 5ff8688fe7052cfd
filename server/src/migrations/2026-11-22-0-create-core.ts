import type { MigrationInterface, QueryRunner } from 'typeorm';

/** History (the outbox reads `history_unprocessed` in order of id), links, mail, files. History is append-only by trigger. */
export class CreateCore1795000000000 implements MigrationInterface {
  name = 'CreateCore1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "history" ("id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "subject_kind" text NOT NULL DEFAULT '', "subject_id" uuid NOT NULL, "verb" text NOT NULL DEFAULT '', "from_state" text, "to_state" text, "reason" text, "data" jsonb NOT NULL DEFAULT '{}', "member_id" uuid, "acting_organisation_id" uuid, "request_id" text, "visibility" text NOT NULL DEFAULT '', "processed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_9384942edf4804b38ca0ee51416" PRIMARY KEY ("id"))`,
  `CREATE INDEX "history_unprocessed" ON "history"  ("id") WHERE processed_at IS NULL`,
  `CREATE INDEX "history_audit" ON "history"  ("at", "id") WHERE visibility IN ('public', 'platform')`,
  `CREATE INDEX "history_subject" ON "history"  ("subject_kind", "subject_id", "at") `,
  `CREATE TABLE "mail" ("id" uuid NOT NULL, "to_address" text NOT NULL DEFAULT '', "subject" text NOT NULL DEFAULT '', "body" text NOT NULL DEFAULT '', "purpose" text NOT NULL DEFAULT '', "dedupe_key" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "sent_at" TIMESTAMP(3) WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', "last_error" text, CONSTRAINT "PK_5407da42b983ba54c6c62d462d3" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "mail_once" ON "mail"  ("dedupe_key") WHERE dedupe_key IS NOT NULL`,
  `CREATE TABLE "file" ("id" uuid NOT NULL, "owner_kind" text, "owner_id" uuid, "name" text NOT NULL DEFAULT '', "media_type" text NOT NULL DEFAULT '', "size" integer NOT NULL, "sha256" text NOT NULL DEFAULT '', "uploaded_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_36b46d232307066b3a2c9ea3a1d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "file_owner" ON "file"  ("owner_kind", "owner_id") `,
  `CREATE TABLE "file_chunk" ("file_id" uuid NOT NULL, "position" integer NOT NULL, "bytes" bytea NOT NULL, CONSTRAINT "PK_e910a94936d3b06bb808cb1a2ef" PRIMARY KEY ("file_id", "position"))`,
  `CREATE TABLE "rate_limit" ("key" character varying(255) NOT NULL, "points" integer NOT NULL DEFAULT '0', "expire" bigint, CONSTRAINT "PK_rate_limit" PRIMARY KEY ("key"))`,
  `CREATE TABLE "link" ("id" uuid NOT NULL, "from_kind" text NOT NULL DEFAULT '', "from_id" uuid NOT NULL, "relation" text NOT NULL DEFAULT '', "to_kind" text NOT NULL DEFAULT '', "to_id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_26206fb7186da72fbb9eaa3fac9" PRIMARY KEY ("id"))`,
  `CREATE INDEX "link_back" ON "link"  ("to_kind", "to_id") `,
  `CREATE UNIQUE INDEX "link_once" ON "link"  ("from_kind", "from_id", "relation", "to_kind", "to_id") `,
  `ALTER TABLE "file_chunk" ADD CONSTRAINT "FK_3a7797cbec3821348e55cd0f0a0" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'processed_at' = to_jsonb(OLD) - 'processed_at' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'history is append-only';
END $$`,
  `CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION history_is_append_only()`,
  `CREATE TRIGGER history_is_never_emptied BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()`,
];

const down = [
  `DROP FUNCTION history_is_append_only() CASCADE`,
  `DROP TABLE rate_limit, link, file_chunk, file, mail, history CASCADE`,
];
