import { describe, expect, it } from '@jest/globals';
import { ask, council, person, refusal, sql, uuid, type Person } from '../../../../test-kit/index.js';
import { add, draft, publish, published, UPDATE_AREA, words } from './drafting.js';

const FOLLOW = `mutation ($input: FollowPolicyAreaInput!) { followPolicyArea(input: $input) { area { viewerFollows followerCount } } }`;
const UNFOLLOW = FOLLOW.replaceAll('followPolicyArea(', 'unfollowPolicyArea(');
const of = (areaId: string) => ({ input: { areaId } });

/** Mails to a person about areas, once at least so many have come. */
async function mailsTo(who: Person, atLeast: number): Promise<{ subject: string; body: string }[]> {
  for (let wait = 0; wait < 100; wait += 1) {
    const mails = await sql<{ subject: string; body: string }>(
      `SELECT subject, body FROM mail WHERE to_address = $1 AND purpose = 'area-followed' ORDER BY created_at`,
      [who.email],
    );
    if (mails.length >= atLeast) return mails;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${atLeast} mails came to ${who.email}`);
}

/** Keys of the links by which to stop. */
const keysIn = ({ body }: { body: string }): string[] =>
  [...body.matchAll(/\/prospectus\/following\/stop\/(\S+)/g)].map(([, key]) => key!);

/** Waits until nothing public of a council is left to announce. */
async function announced(councilId: string): Promise<void> {
  for (let wait = 0; wait < 100; wait += 1) {
    const left = await sql(
      `SELECT 1 FROM history h JOIN prospectus_edition e ON e.id = h.subject_id WHERE e.council_id = $1 AND h.processed_at IS NULL`,
      [councilId],
    );
    if (left.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('history was not announced');
}

describe('following an area', () => {
  it('is for members; twice changes nothing, and stopping twice neither', async () => {
    const { body, officer } = await council();
    const { areas } = await published(officer, body, 'Child poverty');
    const { areaId } = areas[0]!;
    expect((await refusal(FOLLOW, of(areaId))).code).toBe('UNAUTHENTICATED');
    const amina = await person();
    for (const expected of [1, 1])
      expect(await ask(FOLLOW, of(areaId), amina)).toEqual({
        followPolicyArea: { area: { viewerFollows: true, followerCount: expected } },
      });
    const followed = await ask<{ policyAreas: { edges: unknown[] } }>(
      `{ policyAreas(filter: { following: true }) { edges { node { title } } } }`,
      {},
      amina,
    );
    expect(followed.policyAreas.edges).toEqual([{ node: { title: 'Child poverty' } }]);
    for (const expected of [0, 0])
      expect(await ask(UNFOLLOW, of(areaId), amina)).toEqual({
        unfollowPolicyArea: { area: { viewerFollows: false, followerCount: expected } },
      });
  });

  it('of an unpublished area finds nothing', async () => {
    const { body, officer } = await council();
    const edition = await draft(officer, body);
    const { addPolicyArea } = await ask<{ addPolicyArea: { area: { areaId: string } } }>(
      `mutation ($input: AddPolicyAreaInput!) { addPolicyArea(input: $input) { area { areaId } } }`,
      { input: { editionId: edition.id, title: 'Secret' } },
      officer,
    );
    expect((await refusal(FOLLOW, of(addPolicyArea.area.areaId), await person())).code).toBe('NOT_FOUND');
    expect(
      await sql('SELECT 1 FROM area_follow f JOIN policy_area a ON a.id = f.area_id WHERE a.council_id = $1', [
        body.id,
      ]),
    ).toEqual([]);
  });

  it('brings one mail for each edition that touches what one follows, and none for others', async () => {
    const { body, officer } = await council();
    const { areas, themeId } = await published(officer, body, 'Child poverty', 'Bus travel', 'Skills');
    const [poverty, bus, skills] = areas;
    const [both, one, none] = [await person('Both Ends'), await person('One Side'), await person('No News')];
    await ask(FOLLOW, of(poverty!.areaId), both);
    await ask(FOLLOW, of(bus!.areaId), both);
    await ask(FOLLOW, of(poverty!.areaId), one);
    await ask(FOLLOW, of(skills!.areaId), none);
    const edition = await draft(officer, body);
    await ask(
      UPDATE_AREA,
      {
        input: {
          editionId: edition.id,
          areaId: poverty!.areaId,
          revision: 1,
          ...words(themeId, 'Child poverty'),
          known: 'Much more.',
        },
      },
      officer,
    );
    await ask(
      `mutation ($input: EditionAreaInput!) { removePolicyArea(input: $input) { edition { number } } }`,
      { input: { editionId: edition.id, areaId: bus!.areaId } },
      officer,
    );
    await add(officer, edition, themeId, 'Something new');
    await publish(officer, edition.id);
    const [mail] = await mailsTo(one, 1);
    expect(mail!.subject).toBe('“Child poverty” changed in the Prospectus of Northgate City Council');
    expect(mail!.body).toContain(`/prospectus/${body.slug}/compare/1/2`);
    expect(keysIn(mail!)).toHaveLength(1);
    const [two] = await mailsTo(both, 1);
    expect(two!.subject).toBe('2 areas that you follow changed in the Prospectus of Northgate City Council');
    expect(two!.body).toContain('- Bus travel was left out');
    expect(keysIn(two!)).toHaveLength(2);
    await announced(body.id);
    for (const [who, count] of [
      [one, 1],
      [both, 1],
      [none, 0],
    ] as const)
      expect(await sql('SELECT 1 FROM mail WHERE to_address = $1', [who.email])).toHaveLength(count);
  });

  it('ends by the link of its mail without signing in, for that area alone, and not by looking at the link', async () => {
    const { body, officer } = await council();
    const { areas, themeId } = await published(officer, body, 'Child poverty', 'Bus travel');
    const amina = await person();
    for (const { areaId } of areas) await ask(FOLLOW, of(areaId), amina);
    const edition = await draft(officer, body);
    const input = { editionId: edition.id, areaId: areas[0]!.areaId, revision: 1, ...words(themeId, 'Child poverty') };
    await ask(UPDATE_AREA, { input: { ...input, known: 'Much more.' } }, officer);
    await publish(officer, edition.id);
    const [key] = keysIn((await mailsTo(amina, 1))[0]!);
    const follows = () =>
      sql<{ areaId: string }>('SELECT area_id AS "areaId" FROM area_follow WHERE member_id = $1', [amina.id]);
    const LINK = `query ($key: String!) { followedByLink(key: $key) { title } }`;
    expect(await ask(LINK, { key })).toEqual({ followedByLink: { title: 'Child poverty' } });
    expect(await follows()).toHaveLength(2);
    const STOP = `mutation ($input: StopFollowingInput!) { stopFollowing(input: $input) { area { title } } }`;
    for (const wrong of [uuid(), 'nothing', "';--"]) {
      expect((await refusal(STOP, { input: { key: wrong } })).code).toBe('NOT_FOUND');
      expect(await ask(LINK, { key: wrong })).toEqual({ followedByLink: null });
    }
    expect(await ask(STOP, { input: { key } })).toEqual({ stopFollowing: { area: { title: 'Child poverty' } } });
    const bus = Buffer.from(areas[1]!.areaId, 'base64url').toString().split(':')[1];
    expect(await follows()).toEqual([{ areaId: bus }]);
    expect((await refusal(STOP, { input: { key } })).code).toBe('NOT_FOUND');
    expect(await ask(LINK, { key })).toEqual({ followedByLink: null });
  });
});
