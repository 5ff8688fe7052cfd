import { describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import {
  api,
  ask,
  bidder,
  globalId,
  organisation,
  person,
  refusal,
  sql,
  type Body,
} from '../../../../test-kit/index.js';
import { mutation, rolesOf, told } from './people.js';

const REQUEST = mutation('requestVerification', 'id state');
const CLAIM = mutation('claimOrganisation', 'id state');
const WITHDRAW = mutation('withdrawVerificationRequest', 'state');
const ACCEPT = mutation('acceptVerificationRequest', 'state note deciderName organisation { origin verifiedAt }');
const DECLINE = mutation('declineVerificationRequest', 'state');
const UNVERIFY = mutation('withdrawVerification', 'verifiedAt canCommission');
const GRANT = mutation('grantCommissioning', 'canCommission referencePrefix');
const STOP = mutation('withdrawCommissioning', 'canCommission referencePrefix');
const QUEUE = `query ($decided: Boolean!) { verificationRequests(first: 100, decided: $decided) { edges { node { id note } } } }`;
const message = 'Ring our main number and ask for me.';

const unverified = async () => {
  const made = await bidder();
  await sql('UPDATE organisation SET verified_at = NULL WHERE id = $1', [made.body.id]);
  return made;
};
const listed = async () => {
  const body = await organisation('Fenland Research', 'business');
  await sql(`UPDATE organisation SET origin = 'listed', verified_at = NULL WHERE id = $1`, [body.id]);
  return body;
};
const look = (body: Body) =>
  sql('SELECT origin, verified_at, can_commission, reference_prefix FROM organisation WHERE id = $1', [body.id]);
const administrator = () => person('Ada Admin', { administrator: true });
const prefix = (): string => Array.from({ length: 6 }, () => String.fromCharCode(65 + randomInt(26))).join('');

interface Asked {
  requestVerification: { id: string };
  claimOrganisation: { id: string };
}

describe('verification', () => {
  it('is asked for by an administrator of the organisation and decided by one of the platform, with a note', async () => {
    const { body, manager, contributor } = await unverified();
    const ada = await administrator();
    const input = { actingFor: body.globalId, message };
    expect((await refusal(REQUEST, { input })).code).toBe('UNAUTHENTICATED');
    for (const who of [contributor, ada, await person()])
      expect((await refusal(REQUEST, { input }, who)).code).toBe('FORBIDDEN');
    const { id } = (await ask<Asked>(REQUEST, { input }, manager)).requestVerification;
    await told(ada, 'verification-asked');
    expect((await refusal(REQUEST, { input }, manager)).reasons[0]).toContain('has asked already');

    const decision = { request: id, note: 'Rang the number on their site.' };
    expect((await refusal(ACCEPT, { input: decision })).code).toBe('UNAUTHENTICATED');
    for (const who of [manager, contributor]) {
      expect((await refusal(ACCEPT, { input: decision }, who)).code).toBe('FORBIDDEN');
      expect((await refusal(DECLINE, { input: { request: id, reason: 'No.' } }, who)).code).toBe('FORBIDDEN');
      expect((await refusal(QUEUE, { decided: false }, who)).code).toBe('FORBIDDEN');
    }
    expect((await refusal(WITHDRAW, { input: { request: id } }, contributor)).code).toBe('NOT_FOUND');
    expect(await look(body)).toMatchObject([{ verified_at: null }]);
    expect(JSON.stringify(await ask(QUEUE, { decided: false }, ada))).toContain(id);

    const { acceptVerificationRequest } = await ask<{ acceptVerificationRequest: object }>(
      ACCEPT,
      { input: decision },
      ada,
    );
    expect(acceptVerificationRequest).toMatchObject({
      state: 'ACCEPTED',
      note: decision.note,
      deciderName: 'Ada Admin',
    });
    expect(await look(body)).toMatchObject([{ verified_at: expect.any(Date) }]);
    await told(manager, 'verification-accepted');
    expect(JSON.stringify(await ask(QUEUE, { decided: true }, ada))).toContain(decision.note);
    expect((await refusal(DECLINE, { input: { request: id, reason: 'No.' } }, ada)).code).toBe('CONFLICT');
    expect((await refusal(REQUEST, { input }, manager)).reasons[0]).toContain('verified already');
  });

  it('can be declined with a reason, taken back, and asked for again', async () => {
    const { body, manager } = await unverified();
    const ada = await administrator();
    const input = { actingFor: body.globalId, message };
    const first = (await ask<Asked>(REQUEST, { input }, manager)).requestVerification;
    await ask(DECLINE, { input: { request: first.id, reason: 'Nobody answered the number.' } }, ada);
    expect((await told(manager, 'verification-declined')).body).toContain('Nobody answered the number.');
    const second = (await ask<Asked>(REQUEST, { input }, manager)).requestVerification;
    expect(await ask(WITHDRAW, { input: { request: second.id } }, manager)).toEqual({
      withdrawVerificationRequest: { state: 'WITHDRAWN' },
    });
    const SEEN = `query ($slug: String!) { organisation(slug: $slug) { verificationRequests { state note } } }`;
    expect(await ask(SEEN, { slug: body.slug }, manager)).toEqual({
      organisation: {
        verificationRequests: [
          { state: 'WITHDRAWN', note: '' },
          { state: 'DECLINED', note: 'Nobody answered the number.' },
        ],
      },
    });
    expect(await ask(SEEN, { slug: body.slug }, await person())).toEqual({
      organisation: { verificationRequests: [] },
    });
    expect(await look(body)).toMatchObject([{ verified_at: null }]);
  });

  it('is decided once when two administrators decide at the same moment', async () => {
    const [ada, bob] = [await administrator(), await administrator()];
    for (let round = 0; round < 20; round += 1) {
      const { body, manager } = await unverified();
      const { id } = (await ask<Asked>(REQUEST, { input: { actingFor: body.globalId, message } }, manager))
        .requestVerification;
      const answers = await Promise.all([
        api(ACCEPT, { input: { request: id, note: 'Checked.' } }, ada),
        api(DECLINE, { input: { request: id, reason: 'No.' } }, bob),
      ]);
      expect(answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual(['CONFLICT', 'OK']);
      const [row] = await sql<{ state: string }>(`SELECT state FROM verification_request WHERE organisation_id = $1`, [
        body.id,
      ]);
      expect((await look(body))[0]?.verified_at !== null).toBe(row?.state === 'accepted');
    }
  });
});

describe('claiming a listed organisation', () => {
  it('makes the claimant its administrator once granted, and turns other claimants to joining', async () => {
    const body = await listed();
    const [dana, rival, ada] = [await person('Dana Field'), await person('Rival Reed'), await administrator()];
    const input = { organisation: body.globalId, message };
    expect((await refusal(CLAIM, { input })).code).toBe('UNAUTHENTICATED');
    const { id } = (await ask<Asked>(CLAIM, { input }, dana)).claimOrganisation;
    expect((await refusal(CLAIM, { input }, dana)).reasons[0]).toContain('claimed');
    await ask(CLAIM, { input }, rival);
    expect(await rolesOf(dana, body)).toBeNull();
    await ask(ACCEPT, { input: { request: id, note: 'Rang them.' } }, ada);
    expect(await look(body)).toMatchObject([{ origin: 'registered', verified_at: expect.any(Date) }]);
    expect(await rolesOf(dana, body)).toEqual(['administrator', 'bid_manager']);
    expect(await rolesOf(rival, body)).toBeNull();
    expect((await told(rival, 'verification-declined')).body).toContain('Ask to join it');
    expect((await refusal(CLAIM, { input }, rival)).reasons[0]).toContain('Ask to join it instead');
  });
});

describe('the right to commission', () => {
  it('is given to verified councils by the platform alone, with a prefix of their own that lasts', async () => {
    const ada = await administrator();
    const body = await organisation('Southbrook Borough Council', 'council');
    const mine = prefix();
    const input = { organisation: body.globalId, referencePrefix: mine };
    expect((await refusal(GRANT, { input })).code).toBe('UNAUTHENTICATED');
    expect((await refusal(GRANT, { input }, await person())).code).toBe('FORBIDDEN');
    for (const referencePrefix of ['x', 'ncc', 'TOOLONGER', null])
      expect((await refusal(GRANT, { input: { ...input, referencePrefix } }, ada)).fields[0]?.path).toBe(
        'input.referencePrefix',
      );
    expect(await look(body)).toMatchObject([{ can_commission: false, reference_prefix: null }]);
    expect(await ask(GRANT, { input }, ada)).toEqual({
      grantCommissioning: { canCommission: true, referencePrefix: mine },
    });

    const other = await organisation('Westport Council', 'council');
    const taken = await refusal(GRANT, { input: { organisation: other.globalId, referencePrefix: mine } }, ada);
    expect(taken).toMatchObject({ code: 'REFUSED', fields: [{ path: 'input.referencePrefix' }] });
    const charity = await organisation('Northgate Voluntary Action', 'charity');
    await sql('UPDATE organisation SET verified_at = NULL WHERE id = $1', [charity.id]);
    expect(
      (await refusal(GRANT, { input: { organisation: charity.globalId, referencePrefix: prefix() } }, ada)).reasons,
    ).toHaveLength(2);

    const stop = { organisation: body.globalId, reason: 'They asked us to.' };
    expect((await refusal(STOP, { input: stop }, await person())).code).toBe('FORBIDDEN');
    expect(await ask(STOP, { input: stop }, ada)).toEqual({
      withdrawCommissioning: { canCommission: false, referencePrefix: mine },
    });
    expect((await refusal(GRANT, { input: { ...input, referencePrefix: prefix() } }, ada)).reasons[0]).toContain(
      'references last',
    );
    await ask(GRANT, { input: { organisation: body.globalId } }, ada);
    expect((await refusal(UNVERIFY, { input: stop }, await person())).code).toBe('FORBIDDEN');
    expect(await ask(UNVERIFY, { input: stop }, ada)).toEqual({
      withdrawVerification: { verifiedAt: null, canCommission: false },
    });
    expect(
      (await refusal(STOP, { input: { ...stop, organisation: globalId('Organisation', ada.id) } }, ada)).code,
    ).toBe('NOT_FOUND');
  });
});
