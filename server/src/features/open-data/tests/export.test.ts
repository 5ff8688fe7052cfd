import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, bidder, council, passDeadline, sql, submittedBid, uuid } from '../../../../test-kit/index.js';
import { ocdsFaults } from './ocds.rules.js';
import { hasSchemas, schemaFaults } from './ocds.schema.js';
import { feedOf, get, packageAt, published } from './exporting.js';

const CANARY = 'zanzibar-canary-of-a-sealed-bid';
const OPEN_BIDS = 'mutation($input: OpenBidsInput!) { openBids(input: $input) { commission { state } } }';
const CANCEL = 'mutation($input: EndCommissionInput!) { cancelCommission(input: $input) { commission { state } } }';

describe('open data', () => {
  let northgate: Awaited<ReturnType<typeof council>>;
  let meridian: Awaited<ReturnType<typeof bidder>>;
  let commission: Awaited<ReturnType<typeof published>>;
  let address: string;
  const began = new Date().toISOString();

  beforeAll(async () => {
    northgate = await council();
    meridian = await bidder(`Institute ${CANARY}`);
    commission = await published(northgate, 'What prevents child poverty');
    address = `/open-data/ocds/${commission.reference}.json`;
    const bid = await submittedBid(commission, meridian.body, meridian.manager, '31337.42');
    await sql(`UPDATE bid_revision SET canonical = replace(canonical, 'In four months.', $2) WHERE bid_id = $1`, [
      bid.id,
      CANARY,
    ]);
  });

  /** All that anybody can download, once the newest release of the commission is in the feed. */
  const everything = async () => {
    await feedOf(began, [commission.reference], (await packageAt(address)).releases.length);
    const paths = [address, `/open-data/ocds.json?since=${began}`, '/open-data/commissions.csv'];
    return (await Promise.all(paths.map(async (path) => (await get(path)).text()))).join('\n');
  };

  it('exports a published commission as planning and tender', async () => {
    const { releases, license } = await packageAt(address);
    expect(license).toContain('open-government-licence/version/3');
    expect(releases).toHaveLength(1);
    expect(releases[0]).toMatchObject({
      ocid: `ocds-000000-${commission.reference}`,
      tag: ['planning', 'tender'],
      buyer: { name: northgate.body.name },
      planning: { budget: { project: 'Child poverty', amount: { amount: 35000, currency: 'GBP' } } },
      tender: {
        id: commission.reference,
        title: 'What prevents child poverty',
        status: 'active',
        awardCriteria: 'ratedCriteria',
        value: { amount: 35000, currency: 'GBP' },
        eligibilityCriteria: 'You hold professional indemnity insurance.',
      },
    });
    expect(String(releases[0]!.tender.awardCriteriaDetails)).toContain('Method: 60% (scored 0 to 5, at least 2');
  });

  it('says nothing of bids before the opening, not even that there are any', async () => {
    const text = await everything();
    expect(text).toContain(commission.reference);
    for (const sealed of [CANARY, '31337', meridian.body.slug, 'numberOfTenderers', '"bids"'])
      expect(text).not.toContain(sealed);
  });

  it('names people only where their council chose to', async () => {
    expect(await everything()).not.toContain(northgate.officer.name);
    expect((await packageAt(address)).releases[0]!.parties[0]!.contactPoint).toEqual({ name: 'Head of Policy' });
    await sql('UPDATE organisation SET publishes_names = true WHERE id = $1', [northgate.body.id]);
    const named = await packageAt(address);
    expect(named.releases[0]!.parties[0]!.contactPoint).toEqual({ name: `${northgate.officer.name}, Head of Policy` });
    await sql('UPDATE organisation SET publishes_names = false WHERE id = $1', [northgate.body.id]);
  });

  it('tells the number of bids once they are opened, and no bidder', async () => {
    await passDeadline(commission.id);
    await ask(OPEN_BIDS, { input: { commissionId: commission.globalId } }, northgate.officer);
    const { releases } = await packageAt(address);
    expect(releases.map(({ tag }) => tag)).toEqual([['planning', 'tender'], ['tenderUpdate'], ['tenderUpdate']]);
    expect(releases.map((release) => release.tender.status)).toEqual(['active', 'complete', 'complete']);
    expect(releases[2]!.bids!.statistics).toMatchObject([{ measure: 'bids', value: 1 }]);
    const text = await everything();
    for (const sealed of [CANARY, '31337', meridian.body.slug]) expect(text).not.toContain(sealed);
  });

  it('tells the award with its suppliers and never uses a release id twice', async () => {
    await sql(
      `INSERT INTO award (id, commission_id, bid_id, organisation_id, amount, currency)
       SELECT $1, commission_id, id, organisation_id, 31337.42, 'GBP' FROM bid WHERE commission_id = $2`,
      [uuid(), commission.id],
    );
    await sql(`UPDATE commission SET state = 'awarded' WHERE id = $1`, [commission.id]);
    await sql(
      `INSERT INTO history (id, subject_kind, subject_id, verb, visibility) VALUES ($1, 'Commission', $2, 'award', 'public')`,
      [uuid(), commission.id],
    );
    const before = (await packageAt(address)).releases;
    const { releases } = await packageAt(`/open-data/ocds/${commission.reference.toLowerCase()}.json`);
    expect(releases).toEqual(before);
    expect(releases.at(-1)).toMatchObject({
      tag: ['award'],
      awards: [
        { status: 'active', value: { amount: 31337.42, currency: 'GBP' }, suppliers: [{ name: meridian.body.name }] },
      ],
    });
    expect(new Set(releases.map(({ id }) => id)).size).toBe(4);
    const csv = await (await get('/open-data/commissions.csv')).text();
    expect(csv.split('\r\n').find((line) => line.startsWith(commission.reference))).toContain(
      `1,${new Date().toISOString().slice(0, 10)},${meridian.body.name},31337.42`,
    );
  });

  it('tells a cancellation with its reason', async () => {
    const other = await published(northgate, 'To be cancelled');
    await ask(CANCEL, { input: { id: other.globalId, reason: 'The budget was cut.' } }, northgate.officer);
    const { releases } = await packageAt(`/open-data/ocds/${other.reference}.json`);
    expect(releases.at(-1)).toMatchObject({
      tag: ['tenderCancellation'],
      tender: {
        status: 'cancelled',
        amendments: [{ rationale: 'The budget was cut.', amendsReleaseID: releases[0]!.id }],
      },
    });
  });

  // because the OCDS schemas lie outside the repository, and it says so loudly
  (hasSchemas ? it : it.skip)('is valid OCDS 1.1', async () => {
    await feedOf(began, [commission.reference], 4);
    for (const path of [address, `/open-data/ocds.json?since=${began}`])
      expect(schemaFaults(await packageAt(path))).toEqual([]);
  });

  it('keeps the rules that the schema cannot say', async () => {
    const releases = await feedOf(began, [commission.reference], 4);
    expect(releases.flatMap((release) => ocdsFaults(release as never))).toEqual([]);
  });
});
