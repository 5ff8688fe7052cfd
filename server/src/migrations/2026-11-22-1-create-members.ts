import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and sessions. Every request reads `session` by `session_token`; sign-in reads `member_email`. */
export class CreateMembers1795000000001 implements MigrationInterface {
  name = 'CreateMembers1795000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "member" ("id" uuid NOT NULL, "email" text, "name" text NOT NULL DEFAULT '', "password_hash" text, "is_administrator" boolean NOT NULL DEFAULT false, "demo" boolean NOT NULL DEFAULT false, "adult_declared_at" TIMESTAMP(3) WITH TIME ZONE, "email_confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "closed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_97cbbe986ce9d14ca5894fdc072" PRIMARY KEY ("id"))`,
  `CREATE INDEX "member_joined" ON "member"  ("created_at", "id") `,
  `CREATE TABLE "member_profile" ("member_id" uuid NOT NULL, "biography" text NOT NULL DEFAULT '', "expertise" text array NOT NULL DEFAULT '{}', "visibility" text NOT NULL DEFAULT 'members', "shows_sensitive_affiliations" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_91fa43bc5482dc6b00892baf016" PRIMARY KEY ("member_id"))`,
  `CREATE TABLE "session" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "token_hash" text NOT NULL DEFAULT '', "next_hash" text, "previous_hash" text, "previous_until" TIMESTAMP(3) WITH TIME ZONE, "offered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "user_agent" text NOT NULL DEFAULT '', CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "session_token" ON "session"  ("token_hash") `,
  `CREATE UNIQUE INDEX "session_next" ON "session"  ("next_hash") `,
  `CREATE INDEX "session_previous" ON "session"  ("previous_hash") `,
  `CREATE INDEX "session_member" ON "session"  ("member_id") `,
  `CREATE TABLE "api_token" ("id" uuid NOT NULL, "member_id" uuid NOT NULL, "name" text NOT NULL DEFAULT '', "token_hash" text NOT NULL DEFAULT '', "scopes" text array NOT NULL DEFAULT '{}', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_used_at" TIMESTAMP(3) WITH TIME ZONE, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_d862311c568d175c26f41bc6f98" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "api_token_hash" ON "api_token"  ("token_hash") `,
  `CREATE INDEX "api_token_member" ON "api_token"  ("member_id") `,
  `CREATE TABLE "member_token" ("id" uuid NOT NULL, "member_id" uuid, "purpose" text NOT NULL DEFAULT '', "token_hash" text NOT NULL DEFAULT '', "email" text, "data" jsonb NOT NULL DEFAULT '{}', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_7a62cc873754d14c5e7443a54f2" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "member_token_hash" ON "member_token"  ("token_hash") `,
  `CREATE INDEX "member_token_email" ON "member_token"  ("email") `,
  `CREATE INDEX "member_token_member" ON "member_token"  ("member_id") `,
  `ALTER TABLE "member_profile" ADD CONSTRAINT "FK_91fa43bc5482dc6b00892baf016" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "session" ADD CONSTRAINT "FK_d89c936c1022875dade62be24ec" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "api_token" ADD CONSTRAINT "FK_ca081e1e527d4f757c4d0c78366" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "member_token" ADD CONSTRAINT "FK_3643d23d414132acf3c6663cdd8" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE UNIQUE INDEX member_email ON member (email) WHERE email IS NOT NULL`,
];

const down = [`DROP TABLE member_token, api_token, session, member_profile, member CASCADE`];
