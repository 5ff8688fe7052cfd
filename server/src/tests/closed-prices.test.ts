import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AGREE, ask, globalId, scoreAll, sql, type Person, type Scorable } from '../../test-kit/index.js';
import { crawl } from '../../test-kit/sweep/crawl.js';
import { differencesOf } from '../../test-kit/sweep/differences.js';
import { materialOf } from '../../test-kit/sweep/material.js';
import { close, sealedScene, type Scene } from '../../test-kit/sweep/scene.js';
import { found, leaksIn, pricesOf } from '../../test-kit/sweep/secrets.js';
import type { Answers } from '../../test-kit/sweep/send.js';
import { tracesOf } from '../../test-kit/sweep/traces.js';
import type { Material } from '../../test-kit/sweep/values.js';
import { visit } from '../../test-kit/sweep/visit.js';
import { withOtherPrice } from '../../test-kit/sweep/without.js';

jest.setTimeout(120_000);

const OPEN = `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { state } } }`;

let scene: Scene;
let material: Material;
let prices: string[];
let people: Record<string, Person | null>;
let scorable: Scorable;

const everything = async (who: Person | null): Promise<{ each: Answers; all: Answers }> => {
  const { each, answers } = await crawl(material, who);
  const pages = await visit(scene, who);
  return { each: new Map([...each, ...pages]), all: new Map([...answers, ...pages]) };
};

beforeAll(async () => {
  scene = await sealedScene();
  const { commission, northgate, bids, rivalBid, canaries } = scene;
  material = await materialOf(scene);
  prices = pricesOf(bids[0]!, canaries);
  people = { ...scene.roles, 'second evaluator': northgate.secondEvaluator };
  const scored = commission.criteria.filter(({ kind }) => kind !== 'price');
  scorable = { commission, scored, bids: { meridian: { globalId: bids[0]!.bidId }, tally: rivalBid } };
  await close(scene);
  await ask(OPEN, { input: { commissionId: commission.globalId } }, northgate.officer);
});

describe.each([
  ['opened and nothing is scored', ['anonymous', 'evaluator', 'officer']],
  ['scored by one of two', ['evaluator', 'second evaluator']],
  ['scored by all and not agreed', ['anonymous', 'rival bidder', 'evaluator', 'officer', 'observer', 'administrator']],
])('prices of bids that are %s', (stage, roles) => {
  beforeAll(async () => {
    const { evaluator, secondEvaluator } = scene.northgate;
    if (stage.includes('one of two')) await scoreAll(scorable, evaluator, [4, 4], [3, 3]);
    if (stage.includes('all')) await scoreAll(scorable, secondEvaluator, [2, 4], [3, 3]);
    const [opening] = await sql('SELECT prices_revealed_at FROM bid_opening WHERE commission_id = $1', [
      scene.commission.id,
    ]);
    expect(opening).toEqual({ prices_revealed_at: null });
  });

  it.each(roles)('are nowhere in all that schema, pages and exports answer to: %s', async (role) => {
    expect(leaksIn(prices, (await everything(people[role] ?? null)).all)).toEqual([]);
  });

  it('left no word in a mail to others, public history, a job or the log', async () => {
    expect(await tracesOf(prices, scene.parties)).toEqual([]);
  });
});

it('changes not a letter of any answer when a bid that is being scored costs something else', async () => {
  const id = scene.bids[0]!.uuid;
  const before = new Map<string, Answers>();
  for (const role of ['evaluator', 'officer']) before.set(role, (await everything(people[role] ?? null)).each);
  await withOtherPrice(id, '10000.77');
  for (const [role, answers] of before)
    expect(differencesOf(answers, (await everything(people[role] ?? null)).each)).toEqual([]);
  await withOtherPrice(id, scene.canaries.price);
});

it('finds the prices by the same sweep once all scores are agreed', async () => {
  const { officer } = scene.northgate;
  const criterionId = globalId('AwardCriterion', scorable.scored[0]!.id);
  const agreed = { bidId: scene.bids[0]!.bidId, criterionId, score: 3, reason: 'In the middle.', revision: 0 };
  await ask(AGREE, { input: agreed }, officer);
  const { all } = await everything(officer);
  expect(found(prices, [...all.values()].join()).sort()).toEqual([...prices].sort());
});
