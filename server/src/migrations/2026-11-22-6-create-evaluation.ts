import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scores, who has submitted them, and what officers agreed. Everything is read by bid or commission; `score_evaluator` serves the checks on a member. */
export class CreateEvaluation1795000000006 implements MigrationInterface {
  name = 'CreateEvaluation1795000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE "score" ("bid_id" uuid NOT NULL, "criterion_id" uuid NOT NULL, "evaluator_id" uuid NOT NULL, "score" integer, "reason" text NOT NULL DEFAULT '', "revision" integer NOT NULL DEFAULT '1', "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_ccbe3dede96bb10e9d0f64619ab" PRIMARY KEY ("bid_id", "criterion_id", "evaluator_id"))`,
  `CREATE INDEX "score_evaluator" ON "score"  ("evaluator_id") `,
  `CREATE TABLE "score_submission" ("commission_id" uuid NOT NULL, "evaluator_id" uuid NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_2d1bed85354102d6e92198dcd1f" PRIMARY KEY ("commission_id", "evaluator_id"))`,
  `CREATE TABLE "agreed_score" ("bid_id" uuid NOT NULL, "criterion_id" uuid NOT NULL, "score" integer NOT NULL, "reason" text NOT NULL DEFAULT '', "revision" integer NOT NULL DEFAULT '1', "agreed_by" uuid NOT NULL, "agreed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_82caa654fed2267b131491cda27" PRIMARY KEY ("bid_id", "criterion_id"))`,
  `ALTER TABLE "score" ADD CONSTRAINT "FK_022e7ca970ddf086ddbd312a537" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "score" ADD CONSTRAINT "FK_9eb6f2e65ea59e1adbab1eb98e8" FOREIGN KEY ("criterion_id") REFERENCES "award_criterion"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "score" ADD CONSTRAINT "FK_a5a639d92ca2cc054e6a7a5d054" FOREIGN KEY ("evaluator_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "score_submission" ADD CONSTRAINT "FK_fe1efeed34dc622e6fc68f3ff6c" FOREIGN KEY ("commission_id") REFERENCES "commission"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "score_submission" ADD CONSTRAINT "FK_c154bec83fd8fc56ded5c8ab1b8" FOREIGN KEY ("evaluator_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreed_score" ADD CONSTRAINT "FK_fd7db42712c4831abab61c0c3cb" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreed_score" ADD CONSTRAINT "FK_c782329b54a6dac8b8d81c31756" FOREIGN KEY ("criterion_id") REFERENCES "award_criterion"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreed_score" ADD CONSTRAINT "FK_fa2b5f930c10a8961fc49ec3fc9" FOREIGN KEY ("agreed_by") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [`DROP TABLE agreed_score, score_submission, score CASCADE`];
