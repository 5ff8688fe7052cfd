import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  join,
  openCommission,
  PASSWORD,
  person,
  refusal,
  scene,
  submittedBid,
  sql,
  type Person,
} from '../../../../test-kit/index.js';

const CLOSE = `mutation ($password: String!) { closeAccount(input: { password: $password }) }`;
const blockersOf = async (who: Person) =>
  (await ask<{ viewer: { closingBlockers: string[] } }>('{ viewer { closingBlockers } }', {}, who)).viewer
    .closingBlockers;
const traces = (who: Person) =>
  Promise.all([
    sql('SELECT name, email, closed_at FROM member WHERE id = $1', [who.id]),
    sql('SELECT ended_at FROM organisation_membership WHERE member_id = $1', [who.id]),
    sql('SELECT * FROM commission_follow WHERE member_id = $1', [who.id]),
    sql('SELECT count(*) FROM history WHERE member_id = $1', [who.id]),
    sql('SELECT count(*) FROM session WHERE member_id = $1', [who.id]),
  ]);

/** Refused in the words that the page shows before, and nothing changed. */
async function staysOpen(who: Person, reason: string): Promise<void> {
  const before = await traces(who);
  const blockers = await blockersOf(who);
  expect(blockers).toEqual(expect.arrayContaining([expect.stringContaining(reason)]));
  expect(await refusal(CLOSE, { password: PASSWORD }, who)).toMatchObject({ code: 'REFUSED', reasons: blockers });
  expect(await traces(who)).toEqual(before);
}

describe('closing an account with duties', () => {
  it('waits for evaluators, the only officer, the only person and the only signatory', async () => {
    const at = await scene();
    await sql(`UPDATE organisation_membership SET ended_at = clock_timestamp() WHERE member_id = $1`, [
      at.secondOfficer.id,
    ]);
    await staysOpen(at.evaluator, 'You are on the panel for');
    await staysOpen(at.officer, 'You are the only commissioning officer');

    const { manager, contributor } = at.meridian;
    await sql('UPDATE organisation_membership SET ended_at = clock_timestamp() WHERE member_id = $1', [contributor.id]);
    await staysOpen(manager, 'You are the only person of Meridian Policy Institute, whose bid for');

    const commission = await openCommission(await council());
    const signing = await bidder('Signing House');
    await submittedBid(commission, signing.body, signing.manager);
    await sql('UPDATE organisation SET requires_signatory = TRUE WHERE id = $1', [signing.body.id]);
    await sql(`UPDATE organisation_membership SET roles = '{signatory}' WHERE member_id = $1`, [
      signing.contributor.id,
    ]);
    await staysOpen(signing.contributor, 'You are the only signatory of Signing House, which bids for');
  });
});

describe('an account that is closed', () => {
  it('leaves bodies, requests and follows, each with its row of history, and no address behind', async () => {
    const leaver = await person('Leah Leaver');
    const [{ body, manager }, other] = [await bidder(), (await bidder('Fenland Research')).body];
    await join(leaver, body, 'contributor');
    const INVITE = `mutation ($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) { id } }`;
    await sql(`UPDATE organisation_membership SET roles = roles || '{administrator}' WHERE member_id = $1`, [
      manager.id,
    ]);
    const third = await bidder('Third House');
    await ask(
      INVITE,
      { input: { actingFor: third.body.globalId, email: leaver.email, roles: ['CONTRIBUTOR'] } },
      third.manager,
    );
    const JOIN = `mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }`;
    await ask(JOIN, { input: { organisation: other.globalId, message: 'I know streets.' } }, leaver);
    await ask(CLOSE, { password: PASSWORD }, leaver);
    const verbs = await sql<{ verb: string }>(
      `SELECT verb FROM history WHERE member_id = $1 AND verb IN ('leave', 'withdraw', 'decline', 'closed_account') ORDER BY verb`,
      [leaver.id],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['closed_account', 'decline', 'leave', 'withdraw']);
    expect(await sql(`SELECT 1 FROM organisation_invitation WHERE email = $1`, [leaver.email])).toEqual([]);
    const PEOPLE = `query ($slug: String!) { organisation(slug: $slug) { people { member { name } } formerPeople { member { name } } } }`;
    const seen = JSON.stringify(await ask(PEOPLE, { slug: body.slug }, manager));
    expect(seen).not.toContain('Leah');
    expect(seen).toContain('Former member');
    const left = await sql<{ text: string }>(
      `SELECT (SELECT coalesce(string_agg(h::text, ' '), '') FROM history h WHERE member_id = $1)
         || (SELECT coalesce(string_agg(m::text, ' '), '') FROM member m WHERE id = $1) AS text`,
      [leaver.id],
    );
    expect(left[0]!.text).not.toMatch(/Leah|@/);
  });
});
