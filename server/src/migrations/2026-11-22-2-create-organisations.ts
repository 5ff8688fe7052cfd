import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies and the people who act for them. Every act reads `organisation_membership_live`. */
export class CreateOrganisations1795000000002 implements MigrationInterface {
  name = 'CreateOrganisations1795000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "organisation" ("id" uuid NOT NULL, "slug" text NOT NULL DEFAULT '', "name" text NOT NULL DEFAULT '', "kind" text NOT NULL DEFAULT '', "description" text NOT NULL DEFAULT '', "website" text NOT NULL DEFAULT '', "origin" text NOT NULL DEFAULT 'registered', "verified_at" TIMESTAMP(3) WITH TIME ZONE, "can_commission" boolean NOT NULL DEFAULT false, "requires_signatory" boolean NOT NULL DEFAULT false, "reference_prefix" text, "merged_into_id" uuid, "demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "organisation_slug" ON "organisation"  ("slug") `,
  `CREATE TABLE "organisation_identifier" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "scheme" text NOT NULL DEFAULT '', "value" text NOT NULL DEFAULT '', CONSTRAINT "PK_cba6c6638df2e77a214947dcd5a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "organisation_identifier_of" ON "organisation_identifier"  ("organisation_id") `,
  `CREATE UNIQUE INDEX "organisation_identifier_once" ON "organisation_identifier"  ("scheme", "value") `,
  `CREATE TABLE "organisation_membership" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "member_id" uuid NOT NULL, "roles" text array NOT NULL DEFAULT '{}', "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_fc3213e972ff7b613ebc1833264" PRIMARY KEY ("id"))`,
  `CREATE INDEX "organisation_membership_member" ON "organisation_membership"  ("member_id") `,
  `CREATE UNIQUE INDEX "organisation_membership_live" ON "organisation_membership"  ("organisation_id", "member_id") WHERE ended_at IS NULL`,
  `CREATE TABLE "organisation_invitation" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "email" text NOT NULL DEFAULT '', "roles" text array NOT NULL DEFAULT '{}', "token_hash" text NOT NULL DEFAULT '', "invited_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT 'pending', CONSTRAINT "PK_bc02758b572555c4ed7f27aa199" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "organisation_invitation_token" ON "organisation_invitation"  ("token_hash") `,
  `CREATE INDEX "organisation_invitation_of" ON "organisation_invitation"  ("organisation_id") `,
  `CREATE TABLE "organisation_request" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "member_id" uuid NOT NULL, "message" text NOT NULL DEFAULT '', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "state" text NOT NULL DEFAULT 'pending', CONSTRAINT "PK_70bb062ced5bfd89e62b913f715" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "organisation_request_pending" ON "organisation_request"  ("organisation_id", "member_id") WHERE state = 'pending'`,
  `ALTER TABLE "organisation" ADD CONSTRAINT "FK_61e4cee267ed96003d0fb735c51" FOREIGN KEY ("merged_into_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_identifier" ADD CONSTRAINT "FK_99c6b92332055c406c18825103d" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_membership" ADD CONSTRAINT "FK_772addb126d418417ace2503034" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_membership" ADD CONSTRAINT "FK_8d2d03f23afb00bcefe49b1f6d1" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_invitation" ADD CONSTRAINT "FK_8156fe868c229c68b43641a0bdc" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_invitation" ADD CONSTRAINT "FK_1e8f061a9e40525bfefd8f412b5" FOREIGN KEY ("invited_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_request" ADD CONSTRAINT "FK_aa939a8f416d84a7ec60b48f9c4" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_request" ADD CONSTRAINT "FK_8260f405d043f456bd7a80824e6" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [
  `DROP TABLE organisation_request, organisation_invitation, organisation_membership, organisation_identifier, organisation CASCADE`,
];
