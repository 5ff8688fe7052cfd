import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, bidder, council, person, refusal, sql, uuid } from '../../../../test-kit/index.js';
import { packageOf } from './kit.js';

const RUN = `run { id state publisher councilName imported updated skipped refused
  verdicts { position ocid releaseId title outcome reasons } }`;
const PREVIEW = `mutation($input: PreviewImportInput!) { previewImport(input: $input) { ${RUN} } }`;
const CONFIRM = `mutation($input: ConfirmImportInput!) { confirmImport(input: $input) { ${RUN} } }`;
const SEE = 'query($id: ID!) { importRun(id: $id) { id state } }';

interface Run {
  id: string;
  state: string;
  verdicts: { outcome: string; reasons: string[] }[];
}

describe('an officer’s upload', () => {
  let northgate: Awaited<ReturnType<typeof council>>;
  let prefix: string;
  let content: string;
  let previewed: Run;

  const release = (name: string, buyer: string, more: object = {}) => ({
    ocid: `${prefix}-${name}`,
    id: `${name}-1`,
    date: '2026-01-10T10:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    buyer: { id: buyer, name: 'Northgate City Council' },
    parties: [{ id: buyer, name: 'Northgate City Council', identifier: { scheme: 'XX-TEST', id: buyer } }],
    tender: { id: name, title: `Notice ${name}`, status: 'active' },
    ...more,
  });
  const stored = () => sql('SELECT ocid, origin FROM commission WHERE ocid LIKE $1 ORDER BY ocid', [`${prefix}-%`]);

  beforeAll(async () => {
    northgate = await council();
    prefix = `ocds-${uuid().slice(-6)}`;
    const own = `own-${prefix}`;
    await sql('INSERT INTO organisation_identifier (id, organisation_id, scheme, value) VALUES ($1, $2, $3, $4)', [
      uuid(),
      northgate.body.id,
      'XX-TEST',
      own,
    ]);
    content = packageOf([
      release('a', own),
      release('b', `other-${prefix}`),
      release('c', own, { date: 'never' }),
      release('d', own),
    ]);
    const { previewImport } = await ask<{ previewImport: { run: Run } }>(
      PREVIEW,
      { input: { actingFor: northgate.body.globalId, package: content } },
      northgate.officer,
    );
    previewed = previewImport.run;
  });

  it('previews a verdict for each release and changes nothing', async () => {
    expect(previewed).toMatchObject({
      state: 'PREVIEWED',
      councilName: northgate.body.name,
      imported: 2,
      refused: 2,
      verdicts: [
        { position: 1, title: 'Notice a', outcome: 'IMPORT', reasons: [] },
        { outcome: 'REFUSE' },
        { outcome: 'REFUSE' },
        { outcome: 'IMPORT' },
      ],
    });
    expect(previewed.verdicts[1]!.reasons[0]).toContain('Only its own notices can be imported here.');
    expect(await stored()).toEqual([]);
    expect(await sql('SELECT 1 FROM organisation_identifier WHERE value = $1', [`other-${prefix}`])).toEqual([]);
  });

  it('is seen and confirmed by officers of that council alone', async () => {
    const [outsider, bidding] = [await person('Nia Okafor'), await bidder()];
    for (const stranger of [outsider, bidding.manager]) {
      expect(await ask(SEE, { id: previewed.id }, stranger)).toEqual({ importRun: null });
      expect(await refusal(CONFIRM, { input: { id: previewed.id } }, stranger)).toMatchObject({ code: 'NOT_FOUND' });
    }
    const input = { actingFor: northgate.body.globalId, package: content };
    expect(await refusal(CONFIRM, { input: { id: previewed.id } }, northgate.evaluator)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusal(PREVIEW, { input }, northgate.evaluator)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(PREVIEW, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await stored()).toEqual([]);
  });

  it('imports the council’s own releases once it is confirmed, and once only', async () => {
    for (let times = 0; times < 2; times += 1) {
      const { confirmImport } = await ask<{ confirmImport: { run: Run } }>(
        CONFIRM,
        { input: { id: previewed.id } },
        northgate.secondOfficer,
      );
      expect(confirmImport.run).toMatchObject({ state: 'DONE', imported: 2, refused: 2 });
    }
    expect(await stored()).toEqual([
      { ocid: `${prefix}-a`, origin: 'imported' },
      { ocid: `${prefix}-d`, origin: 'imported' },
    ]);
    const [kept] = await sql(`SELECT package FROM import_run WHERE council_id = $1`, [northgate.body.id]);
    expect(kept).toEqual({ package: null });
  });

  it('shows the imported notices as the council’s own, with nothing that it can change', async () => {
    const notice = await ask<{ commission: { id: string; council: { slug: string } } }>(
      'query($r: String!) { commission(reference: $r) { id origin council { slug } } }',
      { r: `${prefix}-a` },
    );
    expect(notice.commission.council.slug).toBe(northgate.body.slug);
    const { id } = notice.commission;
    const before = await sql('SELECT * FROM commission WHERE ocid = $1', [`${prefix}-a`]);
    const end = { id, reason: 'Not ours to end.' };
    for (const [name, type, input] of [
      ['cancelCommission', 'EndCommissionInput', end],
      ['withdrawCommission', 'EndCommissionInput', end],
      ['publishCommission', 'PublishCommissionInput', { id, revision: 1 }],
      ['addPanelMember', 'PanelMemberInput', { id, memberId: id }],
      ['discardDraft', 'CommissionInput', { id }],
      ['openBids', 'OpenBidsInput', { commissionId: id }],
    ] as const) {
      const refused = await refusal(
        `mutation($input: ${type}!) { ${name}(input: $input) { __typename } }`,
        { input },
        northgate.officer,
      );
      expect([name, refused.code]).toEqual([name, 'REFUSED']);
      expect(refused.reasons[0]).toMatch(/read-only|not taken here/);
    }
    expect(await sql('SELECT * FROM commission WHERE ocid = $1', [`${prefix}-a`])).toEqual(before);
  });

  it('takes no bid on an imported notice', async () => {
    await sql(
      `UPDATE commission SET state = 'open', bids_close_at = clock_timestamp() + interval '1 day' WHERE ocid = $1`,
      [`${prefix}-a`],
    );
    const meridian = await bidder();
    const { commission } = await ask<{ commission: { id: string } }>(
      'query($r: String!) { commission(reference: $r) { id } }',
      { r: `${prefix}-a` },
    );
    const refused = await refusal(
      'mutation($input: StartBidInput!) { startBid(input: $input) { __typename } }',
      { input: { commissionId: commission.id, actingFor: meridian.body.globalId } },
      meridian.manager,
    );
    expect(refused.code).toBe('REFUSED');
    const asked = await refusal(
      'mutation($input: AskQuestionInput!) { askQuestion(input: $input) { __typename } }',
      { input: { id: commission.id, actingFor: meridian.body.globalId, text: 'May we?' } },
      meridian.manager,
    );
    expect(asked.code).toBe('REFUSED');
    expect(await sql('SELECT 1 FROM clarification_question WHERE text = $1', ['May we?'])).toEqual([]);
    expect(await sql('SELECT 1 FROM bid WHERE organisation_id = $1', [meridian.body.id])).toEqual([]);
  });

  it.each([
    ['no json', 'cannot be read as JSON'],
    ['{"version":"1.1","records":[]}', 'record package'],
    ['{"version":"1.1","publisher":{"name":"X"},"releases":[]}', 'no releases'],
  ])('says what is wrong with %s', async (text, reason) => {
    const input = { actingFor: northgate.body.globalId, package: text };
    const refused = await refusal(PREVIEW, { input }, northgate.officer);
    expect(refused).toMatchObject({ code: 'INVALID', fields: [{ path: 'input.package' }] });
    expect(refused.reasons[0]).toContain(reason);
  });
});
