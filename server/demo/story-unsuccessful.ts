import { age } from './age.js';
import { submitBid } from './bid.js';
import type { Cast } from './cast.js';
import { draftCommission, publish } from './commission.js';
import { decide, open, score, submitScores } from './evaluation.js';
import type { Areas } from './prospectus.js';
import type { Stage } from './stage.js';

const METHOD = 'Method and its limits';

/** One bid, below the published minimum: ended without an award. */
export async function playUnsuccessful(stage: Stage, cast: Cast, areas: Areas): Promise<void> {
  const commission = await draftCommission(stage, cast, areas, {
    area: 'energy',
    title: 'Mapping community energy on public roofs',
    summary: 'Which of 214 public roofs could carry community-owned solar panels, and on what terms?',
    brief:
      '## Why now\n\nThe council owns or leases 214 roofs. A desk survey found 61 that face the right way and do not leak; nobody has climbed one.\n\n## What we want\n\nA map and a ranked list of roofs with cost, return and ownership model for each, and a visit to at least twenty.\n\n## What you will deliver\n\n- a map with its data\n- a ranked list, with the terms on which a community company could lease each roof',
    budget: ['15000', '25000'],
    months: 3,
    criteria: [
      { kind: 'QUALITY', name: METHOD, question: 'How will you judge each roof?', weight: 60, words: 600, minimum: 3 },
      { kind: 'PRICE', name: 'Price', weight: 40 },
    ],
    closesIn: 21,
    aged: 40,
  });
  await publish(stage, cast.person('Rhys Morgan'), commission);
  const tally = await submitBid(stage, cast.person('Hugh Finch'), cast.body('tally'), commission, {
    price: 24_900,
    answers: { [METHOD]: 'We extend the desk survey with satellite images and a cost model that we use elsewhere.' },
  });
  await open(stage, cast, commission);
  for (const name of ['Grace Lin', 'Tomasz Nowak']) {
    await score(stage, cast.person(name), commission, tally, {
      [METHOD]: [2, 'No roof would be visited, and the model is not explained.'],
    });
    await submitScores(stage, cast.person(name), commission);
  }
  await decide(stage, cast, commission, {
    winners: [],
    reasons:
      'One bid was received. It did not reach the minimum score for method, so it is not eligible. We will ask again with a smaller list of roofs.',
    summaries: [
      {
        bidId: tally,
        strengths: 'A clear price and quick start.',
        improvements: 'Visit a sample of roofs, and open the cost model to the reader.',
        whyNotAwarded: 'The bid scored 2 for method, below the published minimum of 3.',
      },
    ],
  });
  await age(stage, commission);
}
