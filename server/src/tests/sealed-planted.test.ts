import { appendFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { server, sql, startBeside, uuid, type Running } from '../../test-kit/index.js';
import { attempts } from '../../test-kit/sweep/attempts.js';
import { crawl } from '../../test-kit/sweep/crawl.js';
import { materialOf } from '../../test-kit/sweep/material.js';
import { sealedScene, type Scene } from '../../test-kit/sweep/scene.js';
import { leaksIn, secretsOf } from '../../test-kit/sweep/secrets.js';
import { tracesOf } from '../../test-kit/sweep/traces.js';
import type { Material } from '../../test-kit/sweep/values.js';
import { visit } from '../../test-kit/sweep/visit.js';

jest.setTimeout(120_000);

let scene: Scene;
let material: Material;
let secrets: string[];
beforeAll(async () => {
  scene = await sealedScene();
  material = await materialOf(scene);
  secrets = await secretsOf(scene.bids, scene.canaries);
});

/** What each sweep finds. */
const byApi = async (): Promise<string[]> => leaksIn(secrets, (await crawl(material, outsider())).answers);
const byPages = async (): Promise<string[]> => leaksIn(secrets, await visit(scene, outsider()));
const byVerbs = async (): Promise<string[]> =>
  leaksIn(secrets, await attempts(material, scene.roles['rival bidder'] ?? null));
const outsider = () => scene.roles.outsider ?? null;

describe('a fault planted in the program', () => {
  const home = server.url;
  let planted: Running | undefined;
  afterEach(async () => {
    server.url = home;
    planted?.child.kill('SIGKILL');
    await planted?.ended;
  });

  /** A server beside ours with some words of its built program replaced; the sweeps turn to it. */
  async function plant(...plants: { file: string; from: string; to: string }[]): Promise<void> {
    const hooks = pathToFileURL(join(import.meta.dirname, '../../test-kit/sweep/plant.mjs')).href;
    planted = await startBeside({ NODE_OPTIONS: `--import=${hooks}`, PLANTS: JSON.stringify(plants) });
    server.url = planted.url;
  }

  /** Everybody who is signed in counts as one of the bidder's people. */
  const EVERYBODY = {
    file: '/bids/bid.visible.js',
    from: 'export const isPartySql = (row, member) => `EXISTS (',
    to: 'export const isPartySql = (row, member) => `' + '$' + '{member} IS NOT NULL OR EXISTS (',
  };

  it('in who may see a bid is found in the API and on the pages', async () => {
    await plant(EVERYBODY);
    const leaks = await byApi();
    for (const canary of [scene.canaries.answer, scene.canaries.price, scene.canaries.person])
      expect(leaks).toContainEqual(expect.stringContaining(canary));
    const onPages = await byPages();
    for (const canary of [scene.canaries.plan, scene.canaries.content])
      expect(onPages).toContainEqual(expect.stringContaining(canary));
  });

  it('in an export is found at its address', async () => {
    const answers = `(SELECT string_agg(bc.answers::text, ' ') FROM bid b JOIN bid_content bc ON bc.bid_id = b.id
      WHERE b.commission_id = c.id) AS title,`;
    await plant({ file: '/open-data/csv.queries.js', from: 'c.title,', to: answers });
    expect(await byPages()).toContainEqual(
      expect.stringMatching(new RegExp(`${scene.canaries.answer}.*by /open-data/`, 's')),
    );
  });

  it('in the words of a refusal is found by trying every verb', async () => {
    const file = '/bids/bid.facts.js';
    await plant(
      EVERYBODY,
      { file, from: 'own.member_id = $2 AND', to: '$2::uuid IS NOT NULL AND' },
      { file, from: `NotFound('Bid')`, to: 'NotFound(facts?.deliveryPlan)' },
    );
    expect(await byVerbs()).toContainEqual(expect.stringContaining(scene.canaries.plan));
  });
});

describe('a word of a sealed bid', () => {
  it.each([
    [
      'a mail to somebody else',
      (word: string) =>
        sql(
          `UPDATE mail SET body = body || $1 WHERE id = (SELECT min(id::text) FROM mail WHERE NOT to_jsonb(mail)::text LIKE ANY ($2))::uuid RETURNING id`,
          [word, scene.parties.map(({ email }) => `%${email}%`)],
        ),
    ],
    [
      'public history',
      (word: string) =>
        sql(
          `INSERT INTO history (id, subject_kind, subject_id, verb, data, visibility) VALUES ($2, 'Commission', $3, 'noted', jsonb_build_object('word', $1::text), 'public') RETURNING id`,
          [word, uuid(), scene.commission.id],
        ),
    ],
    [
      'a job',
      (word: string) =>
        sql(
          `INSERT INTO pgboss.job (name, data, start_after) VALUES ('settle-due', jsonb_build_object('word', $1::text), now() + interval '1 year') RETURNING id`,
          [word],
        ),
    ],
    [
      'the profile of a member',
      (word: string) =>
        sql(`UPDATE member_profile SET biography = $1 WHERE member_id = $2 RETURNING member_id`, [
          word,
          scene.roles.outsider!.id,
        ]),
    ],
  ])('in %s is found', async (_where, write) => {
    const word = scene.canaries.milestone;
    const before = await tracesOf([word], scene.parties);
    expect(await write(word)).toHaveLength(1);
    expect((await tracesOf([word], scene.parties)).length).toBeGreaterThan(before.length);
  });

  it('in the log is found', async () => {
    appendFileSync(server.log, `${JSON.stringify({ msg: scene.canaries.line })}\n`);
    expect(await tracesOf([scene.canaries.line], scene.parties)).toContainEqual(expect.stringContaining('the log'));
  });
});
