import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { crawl, type Crawled } from '../../test-kit/sweep/crawl.js';
import { differencesOf } from '../../test-kit/sweep/differences.js';
import { materialOf } from '../../test-kit/sweep/material.js';
import { close, ROLES, sealedScene, type Scene } from '../../test-kit/sweep/scene.js';
import { found, leaksIn, secretsOf } from '../../test-kit/sweep/secrets.js';
import type { Answers } from '../../test-kit/sweep/send.js';
import { tracesOf } from '../../test-kit/sweep/traces.js';
import type { Material } from '../../test-kit/sweep/values.js';
import { visit } from '../../test-kit/sweep/visit.js';
import { withoutBids } from '../../test-kit/sweep/without.js';

jest.setTimeout(120_000);

describe.each(['before the deadline', 'after the deadline, before the opening'])('sealed bids %s', (when) => {
  let scene: Scene;
  let material: Material;
  let secrets: string[];
  const asked = new Map<string, { crawled: Crawled; pages: Answers }>();

  beforeAll(async () => {
    scene = await sealedScene();
    material = await materialOf(scene);
    secrets = await secretsOf(scene.bids, scene.canaries);
    if (when.startsWith('after')) await close(scene);
  });

  const askAll = async (role: string): Promise<{ crawled: Crawled; pages: Answers }> => {
    const who = scene.roles[role] ?? null;
    return { crawled: await crawl(material, who), pages: await visit(scene, who) };
  };

  it.each(ROLES)('are nowhere in all that schema, pages and exports answer to: %s', async (role) => {
    const { crawled, pages } = await askAll(role);
    asked.set(role, { crawled, pages });
    expect(crawled.refused).toEqual([]);
    expect(crawled.edges.size).toBeGreaterThan(60);
    expect(pages.size).toBeGreaterThan(100);
    expect(leaksIn(secrets, crawled.answers)).toEqual([]);
    expect(leaksIn(secrets, pages)).toEqual([]);
    expect([...pages].filter(([, answer]) => answer.startsWith('5'))).toEqual([]);
  });

  it('are all found by the same sweep as the bid manager whose bid it is', async () => {
    const { manager } = scene.meridian;
    const crawled = await crawl(material, manager);
    const all = [...crawled.answers.values(), ...(await visit(scene, manager)).values()].join();
    expect(found(Object.values(scene.canaries), all).sort()).toEqual(Object.values(scene.canaries).sort());
  });

  it('left no word in a mail to others, public history, a job or the log', async () => {
    expect(await tracesOf(secrets, scene.parties)).toEqual([]);
  });

  it('change not a letter of any answer when they are taken away', async () => {
    const again = async (role: string): Promise<string[]> => {
      const now = await askAll(role);
      const before = asked.get(role)!;
      return [...differencesOf(before.crawled.each, now.crawled.each), ...differencesOf(before.pages, now.pages)];
    };
    await withoutBids(scene.bids.map((bid) => bid.uuid));
    expect(await again('rival bidder')).toEqual([]);
    await withoutBids([scene.rivalBid.id]);
    for (const role of ['anonymous', 'evaluator', 'officer', 'administrator'])
      expect({ role, differences: await again(role) }).toEqual({ role, differences: [] });
  });
});
