import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bodies and the people who act for them. Every act reads `organisation_membership_live`; the list of organisations reads
 * `organisation_by_name`, and the administrators' queue `verification_request_queue`.
 */
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
  `CREATE TABLE "organisation" ("id" uuid NOT NULL, "slug" text NOT NULL DEFAULT '', "name" text NOT NULL DEFAULT '', "kind" text NOT NULL DEFAULT '', "description" text NOT NULL DEFAULT '', "website" text NOT NULL DEFAULT '', "origin" text NOT NULL DEFAULT 'registered', "verified_at" TIMESTAMP(3) WITH TIME ZONE, "can_commission" boolean NOT NULL DEFAULT false, "requires_signatory" boolean NOT NULL DEFAULT false, "publishes_names" boolean NOT NULL DEFAULT false, "reference_prefix" text, "merged_into_id" uuid, "demo" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "organisation_slug" ON "organisation"  ("slug") `,
  `CREATE UNIQUE INDEX "organisation_reference_prefix" ON "organisation"  ("reference_prefix") WHERE reference_prefix IS NOT NULL`,
  `CREATE INDEX "organisation_merged" ON "organisation"  ("merged_into_id") `,
  `CREATE INDEX organisation_by_name ON organisation (lower(name), id) WHERE merged_into_id IS NULL`,
  `CREATE TABLE "organisation_former_slug" ("slug" text NOT NULL, "organisation_id" uuid NOT NULL, "left_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_656374f1707fc0602b693db77fb" PRIMARY KEY ("slug"))`,
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
  `CREATE TABLE "verification_request" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "member_id" uuid NOT NULL, "purpose" text NOT NULL DEFAULT '', "message" text NOT NULL DEFAULT '', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "state" text NOT NULL DEFAULT 'pending', "decided_by" uuid, "decided_at" TIMESTAMP(3) WITH TIME ZONE, "note" text NOT NULL DEFAULT '', CONSTRAINT "PK_9d9499e0fabae343c7ec3ecfac9" PRIMARY KEY ("id"))`,
  `CREATE INDEX "verification_request_queue" ON "verification_request"  ("state", "created_at", "id") `,
  `CREATE UNIQUE INDEX "verification_request_pending" ON "verification_request"  ("organisation_id", "member_id", "purpose") WHERE state = 'pending'`,
  `ALTER TABLE "organisation" ADD CONSTRAINT "FK_61e4cee267ed96003d0fb735c51" FOREIGN KEY ("merged_into_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_identifier" ADD CONSTRAINT "FK_99c6b92332055c406c18825103d" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_membership" ADD CONSTRAINT "FK_772addb126d418417ace2503034" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_membership" ADD CONSTRAINT "FK_8d2d03f23afb00bcefe49b1f6d1" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_invitation" ADD CONSTRAINT "FK_8156fe868c229c68b43641a0bdc" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_invitation" ADD CONSTRAINT "FK_1e8f061a9e40525bfefd8f412b5" FOREIGN KEY ("invited_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_request" ADD CONSTRAINT "FK_aa939a8f416d84a7ec60b48f9c4" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_request" ADD CONSTRAINT "FK_8260f405d043f456bd7a80824e6" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_former_slug" ADD CONSTRAINT "FK_3665abe8bb4195544308d3c61c4" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "verification_request" ADD CONSTRAINT "FK_c771db27dc8570d7e64bf506fa0" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "verification_request" ADD CONSTRAINT "FK_b53e80827bb380fe9e1d50fc3cc" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "verification_request" ADD CONSTRAINT "FK_4d57a3d92c63d7d8aac9f1bb08a" FOREIGN KEY ("decided_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [
  `DROP TABLE verification_request, organisation_former_slug, organisation_request, organisation_invitation, organisation_membership, organisation_identifier, organisation CASCADE`,
];
