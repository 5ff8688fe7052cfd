import { expect, it } from '@jest/globals';
import { ask, council, openCommission, person, sql, uuid } from '../../../../test-kit/index.js';

const FOLLOW = `mutation ($input: FollowPolicyAreaInput!) { followPolicyArea(input: $input) { area { id } } }`;

it('tells whoever follows a policy area of a commission published for it, once, and nobody else', async () => {
  const city = await council();
  const commission = await openCommission(city, { title: 'What works in rented homes' });
  const elsewhere = await openCommission(city);
  const [follower, other] = [await person('Fola Follower'), await person('Otto Other')];
  await ask(FOLLOW, { input: { areaId: commission.area.globalId } }, follower);
  await ask(FOLLOW, { input: { areaId: elsewhere.area.globalId } }, other);
  const id = uuid();
  await sql(
    `INSERT INTO history (id, subject_kind, subject_id, verb, to_state, visibility) VALUES ($1, 'Commission', $2, 'publish', 'open', 'public')`,
    [id, commission.id],
  );
  await sql(`SELECT pg_notify('history', $1)`, [id]);
  for (let wait = 0; wait < 100; wait += 1) {
    const [row] = await sql<{ done: boolean }>('SELECT processed_at IS NOT NULL AS done FROM history WHERE id = $1', [
      id,
    ]);
    if (row?.done) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const mails = await sql<{ to_address: string; subject: string; body: string }>(
    `SELECT to_address, subject, body FROM mail WHERE to_address = ANY($1::text[])`,
    [[follower.email, other.email]],
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    to_address: follower.email,
    subject: `New commission for “Child poverty”: What works in rented homes (${commission.reference})`,
  });
  expect(mails[0]!.body).toContain(`/commissions/${commission.reference}`);
  expect(mails[0]!.body).toContain('To stop');
});
