import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { passDeadline, server, sql } from '../../test-kit/index.js';
import { CANARIES, found, leaksFor, pagesOf, sealedScene, type SealedScene } from '../../test-kit/sweep.js';

let scene: SealedScene;

const EVERYBODY = ['anonymous', 'outsider', 'rival bidder', 'evaluator', 'officer', 'observer', 'administrator'];

describe.each([
  ['before the deadline', EVERYBODY],
  ['after the deadline, still sealed', ['rival bidder', 'evaluator', 'officer', 'administrator']],
])('a sealed bid %s', (when, roles) => {
  beforeAll(async () => {
    scene = await sealedScene();
    if (when.startsWith('after')) await passDeadline(scene.commission.id);
  }, 60_000);

  it.each(roles)(
    'is nowhere in the whole schema, the pages and the exports for the %s',
    async (role) => {
      const who = scene.roles[role] ?? null;
      const { asked, leaks, refused } = await leaksFor(scene, who);
      expect(asked).toBeGreaterThan(10);
      expect(refused).toEqual([]);
      expect(leaks).toEqual([]);
      for (const page of pagesOf(scene)) {
        const response = await fetch(server.url + page, {
          headers: { accept: 'text/html', ...(who ? { cookie: who.cookie } : {}) },
        });
        expect({ page, found: found(scene, await response.text()) }).toEqual({ page, found: [] });
      }
    },
    120_000,
  );

  it('is in no mail, no history that is not sealed, and no log', async () => {
    const mails = await sql('SELECT subject, body FROM mail');
    const history = await sql(`SELECT * FROM history WHERE visibility <> 'sealed'`);
    expect(found(scene, JSON.stringify([mails, history]))).toEqual([]);
    expect(found(scene, readFileSync(server.log, 'utf8'))).toEqual([]);
  });

  it('is found by the same sweep where it may be seen: by its own bid manager', async () => {
    const { leaks } = await leaksFor(scene, scene.meridian.manager);
    const seen = [...new Set(leaks.map((leak) => leak.split(' by ')[0]))];
    expect(seen).toEqual(expect.arrayContaining([CANARIES.answer, CANARIES.plan, CANARIES.price]));
  }, 120_000);
});

describe('the sweep itself', () => {
  it('finds a leak that is planted in a public text', async () => {
    scene = await sealedScene();
    await sql('UPDATE commission SET summary = $2 WHERE id = $1', [scene.commission.id, `A leak: ${CANARIES.answer}`]);
    const { leaks } = await leaksFor(scene, null);
    expect(leaks.join()).toContain(CANARIES.answer);
  }, 120_000);
});
