import { expect, test } from '@jest/globals';
import { ask, bidder, join, person, sql, uuid, type Person } from '../../../../test-kit/index.js';

const WORK = '{ viewer { work { kind title reason organisation dueAt dueOnDay path } } }';

const workOf = async (as?: Person): Promise<{ title: string }[]> =>
  (await ask<{ viewer: { work: { title: string }[] } }>(WORK, {}, as)).viewer.work;

test('tells administrators of the platform which bodies wait to be verified, but for their own', async () => {
  const [meridian, ada, bo] = [
    await bidder(),
    await person('Ada Byrne', { administrator: true }),
    await person('Bo Lindgren', { administrator: true }),
  ];
  await sql('UPDATE organisation SET verified_at = NULL WHERE id = $1', [meridian.body.id]);
  await sql(
    `INSERT INTO verification_request (id, organisation_id, member_id, purpose, message) VALUES ($1, $2, $3, 'verify', 'By letter.')`,
    [uuid(), meridian.body.id, meridian.manager.id],
  );
  await join(bo, meridian.body, 'contributor');
  const aboutIt = async (as?: Person) => (await workOf(as)).filter(({ title }) => title === meridian.body.name);
  expect(await aboutIt(ada)).toEqual([
    {
      kind: 'DECIDE_VERIFICATION',
      title: meridian.body.name,
      organisation: meridian.body.name,
      reason: 'It waits to be verified. Decide.',
      dueAt: null,
      dueOnDay: false,
      path: `/administration/verification#${meridian.body.slug}`,
    },
  ]);
  expect(await aboutIt(bo)).toEqual([]);
  expect(await aboutIt(meridian.manager)).toEqual([]);
  expect(await aboutIt()).toEqual([]);
  await sql(`UPDATE verification_request SET state = 'declined' WHERE organisation_id = $1`, [meridian.body.id]);
  expect(await aboutIt(ada)).toEqual([]);
});
