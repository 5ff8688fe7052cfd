import { describe, expect, it, jest } from '@jest/globals';
import { sql } from '../../test-kit/index.js';
import { attempts } from '../../test-kit/sweep/attempts.js';
import { crawl } from '../../test-kit/sweep/crawl.js';
import { materialOf } from '../../test-kit/sweep/material.js';
import { close, sealedScene, type Scene } from '../../test-kit/sweep/scene.js';
import { leaksIn, secretsOf } from '../../test-kit/sweep/secrets.js';
import { tracesOf } from '../../test-kit/sweep/traces.js';

jest.setTimeout(120_000);

/** What the tables of bids hold of the scene. */
const bidsOf = ({ bids }: Scene): Promise<unknown[]> =>
  Promise.all(
    [
      'SELECT * FROM bid WHERE id = ANY($1) ORDER BY 1',
      'SELECT * FROM bid_content WHERE bid_id = ANY($1) ORDER BY 1',
      'SELECT * FROM bid_revision WHERE bid_id = ANY($1) ORDER BY 1, 2',
      'SELECT id, owner_id FROM file WHERE owner_id = ANY($1) ORDER BY 1',
    ].map((statement) => sql(statement, [bids.map((bid) => bid.uuid)])),
  );

/** The one act that opens bids; before the deadline it is tried like any other. */
const OPENING = 'openBids';

const BEFORE = ['anonymous', 'outsider', 'rival bidder', 'evaluator', 'officer', 'administrator'];

describe.each([
  ['before the deadline', BEFORE],
  ['after the deadline, before the opening', ['rival bidder', 'evaluator', 'officer', 'administrator']],
])('every mutation of the API %s', (when, roles) => {
  it.each(roles)('tried with the ids of sealed bids, tells and changes nothing of them: %s', async (role) => {
    const scene = await sealedScene();
    const material = await materialOf(scene);
    const secrets = await secretsOf(scene.bids, scene.canaries);
    const after = when.startsWith('after');
    if (after) await close(scene);
    const before = await bidsOf(scene);
    const who = scene.roles[role] ?? null;

    const answers = await attempts(material, who, after && role === 'officer' ? [OPENING] : []);
    expect(answers.size).toBeGreaterThan(200);
    expect(leaksIn(secrets, answers)).toEqual([]);
    expect([...answers].filter(([, answer]) => answer.includes('"INTERNAL"'))).toEqual([]);
    expect(await bidsOf(scene)).toEqual(before);

    // Whatever of it succeeded has opened no other way in.
    expect(leaksIn(secrets, (await crawl(material, who)).answers)).toEqual([]);
    expect(await tracesOf(secrets, scene.parties)).toEqual([]);
  });
});
