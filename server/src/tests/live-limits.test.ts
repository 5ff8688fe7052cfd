import { afterEach, describe, expect, it } from '@jest/globals';
import {
  ask,
  council,
  listen,
  openCommission,
  person,
  publishedCommission,
  noonIn,
  sql,
  startBeside,
  until,
  type Running,
} from '../../test-kit/index.js';

const EXTEND = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { commission { id } } }`;
const CREATE = `mutation { createApiToken(input: { name: "Reporting", scopes: [], expiresInDays: 30 }) { secret } }`;
const CHANGED = (ids: string): string => `subscription { changed(ids: ${ids}) { id } }`;

async function draftOf() {
  const northgate = await council();
  const commission = await openCommission(northgate);
  await sql(`UPDATE commission SET state = 'draft', published_at = NULL WHERE id = $1`, [commission.id]);
  return { northgate, ids: [commission.globalId] };
}

const beside: Running[] = [];
afterEach(async () => {
  for (const { child, ended } of beside.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

describe('a socket', () => {
  it('is opened by no page of another site', async () => {
    const { northgate, ids } = await draftOf();
    const ear = await listen(ids, northgate.officer, { origin: 'https://evil.example' });
    expect(ear.closed).not.toBeNull();
    expect(ear.heard).toEqual([]);
  });

  it('believes a cookie only with our own origin, and a token without any', async () => {
    const { northgate, ids } = await draftOf();
    const withCookie = await listen(ids, northgate.officer, { origin: null });
    expect(withCookie.refused).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const { createApiToken } = await ask<{ createApiToken: { secret: string } }>(CREATE, {}, northgate.officer);
    const withToken = await listen(ids, { bearer: createApiToken.secret }, { origin: null });
    expect(withToken).toMatchObject({ refused: [], closed: null });
    const withNonsense = await listen(ids, { bearer: 'pmt_nonsense' }, { origin: null });
    expect(withNonsense.closed).toBe(4403);
    await Promise.all([withCookie, withToken, withNonsense].map((ear) => ear.stop()));
  });

  it('is closed within a second of signing out, wherever that was', async () => {
    const { northgate, ids } = await draftOf();
    const ear = await listen(ids, northgate.officer);
    expect(ear.closed).toBeNull();
    await ask(`mutation { signOutEverywhere }`, {}, northgate.officer);
    await until(async () => ear.closed !== null);
    expect(ear.closed).toBe(4401);
  });

  it.each([
    ['a query', '{ viewer { member { name } } }'],
    ['a mutation', 'mutation { signOut }'],
    ['a broken document', 'subscription {'],
    ['a field that does not exist', 'subscription { nothing }'],
    ['too many tokens', `subscription { changed(ids: [${'1,'.repeat(5_100)}]) { id } }`],
    [
      'too many aliases',
      CHANGED('["x"]').replace('id }', `${Array.from({ length: 70 }, (_, i) => `a${i}: id`).join(' ')} }`),
    ],
  ])('answers %s by a refusal', async (_what, query) => {
    const ear = await listen([], await person(), { query });
    expect(ear.refused).toMatchObject([{ extensions: { code: 'INVALID' } }]);
    await ear.stop();
  });

  it('takes 1 to 20 ids', async () => {
    const id = (await draftOf()).ids[0]!;
    for (const ids of [[], Array.from({ length: 21 }, () => id)]) {
      const ear = await listen(ids);
      expect(ear.refused).toMatchObject([{ extensions: { code: 'INVALID', fields: [{ path: 'ids' }] } }]);
      await ear.stop();
    }
  });
});

describe('several processes', () => {
  it('hear what was done through another, and close their sockets when they stop', async () => {
    const northgate = await council();
    const commission = await publishedCommission(northgate);
    const other = await startBeside();
    beside.push(other);
    const ear = await listen([commission.globalId], northgate.officer, { url: other.url });
    const input = { id: commission.globalId, bidsCloseAt: noonIn(35), reason: 'Several bidders asked for time.' };
    await ask(EXTEND, { input }, northgate.officer);
    await until(async () => ear.heard.length === 1);
    other.child.kill('SIGTERM');
    expect(await other.ended).toBe(0);
    expect(ear.closed).toBe(1012);
  });

  it('go on hearing after the connection to the database was cut', async () => {
    const northgate = await council();
    const commission = await publishedCommission(northgate);
    const ear = await listen([commission.globalId]);
    await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query = 'LISTEN history'`);
    const input = { id: commission.globalId, bidsCloseAt: noonIn(35), reason: 'Several bidders asked for time.' };
    await ask(EXTEND, { input }, northgate.officer);
    await until(async () => ear.heard.length > 0);
    await ear.stop();
  });
});
