import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  join,
  person,
  refusal,
  sql,
  uuid,
  type Body,
  type Sender,
} from '../../../../test-kit/index.js';
import { packageOf, releaseOf } from './kit.js';

const PREVIEW = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { run { id imported refused verdicts { outcome reasons } } } }`;
const CONFIRM = `mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { run { id imported refused } } }`;
const SEE = 'query ($id: ID!) { importRun(id: $id) { id } }';
const TOKEN = `mutation ($scopes: [String!]!) { createApiToken(input: { name: "x", scopes: $scopes, expiresInDays: 1 }) { secret } }`;

interface Previewed {
  previewImport: { run: { id: string; imported: number; refused: number; verdicts: { reasons: string[] }[] } };
}

/** A number in a register that only this council has. */
async function numbered({ id }: Body): Promise<string> {
  const value = `own-${uuid()}`;
  await sql(`INSERT INTO organisation_identifier (id, organisation_id, scheme, value) VALUES ($1, $2, 'XX-TEST', $3)`, [
    uuid(),
    id,
    value,
  ]);
  return value;
}

const boughtBy = (prefix: string, name: string, number: string | null) =>
  releaseOf(`${prefix}-${name}`, `${name}-1`, {
    parties: [
      { id: 'P-1', name: 'Northgate City Council', ...(number && { identifier: { scheme: 'XX-TEST', id: number } }) },
    ],
  });

describe('who may import a council’s notices', () => {
  let northgate: Awaited<ReturnType<typeof council>>;
  let eastmoor: Awaited<ReturnType<typeof council>>;
  let content: string;
  let prefix: string;
  const kept = async () =>
    JSON.stringify(
      await Promise.all([
        sql('SELECT id, state FROM import_run WHERE council_id = ANY($1) ORDER BY id', [
          [northgate.body.id, eastmoor.body.id],
        ]),
        sql('SELECT id FROM commission WHERE ocid LIKE $1', [`${prefix}%`]),
        sql('SELECT count(*) FROM organisation'),
      ]),
    );

  beforeAll(async () => {
    northgate = await council();
    eastmoor = await council('Eastmoor Borough Council');
    prefix = `ocds-${uuid().slice(-6)}`;
    content = packageOf([boughtBy(prefix, 'own', await numbered(northgate.body))]);
  });

  it('is its commissioning officers, and nobody else', async () => {
    const observer = await person('Omar Haddad');
    const meridian = await bidder();
    const plain = await person('Ada Admin');
    await join(observer, northgate.body, 'observer');
    await join(plain, northgate.body, 'administrator');
    const token = async (...scopes: string[]): Promise<Sender> => ({
      bearer: (await ask<{ createApiToken: { secret: string } }>(TOKEN, { scopes }, northgate.officer)).createApiToken
        .secret,
    });
    const input = { actingFor: northgate.body.globalId, package: content };
    const { previewImport } = await ask<Previewed>(PREVIEW, { input }, northgate.officer);
    const confirm = { input: { id: previewImport.run.id } };
    const before = await kept();
    for (const [who, as, previewing, confirming] of [
      ['anonymous', {}, 'UNAUTHENTICATED', 'NOT_FOUND'],
      ['an outsider', await person('Nia Okafor'), 'FORBIDDEN', 'NOT_FOUND'],
      ['a bidder', meridian.manager, 'FORBIDDEN', 'NOT_FOUND'],
      ['an officer of another council', eastmoor.officer, 'FORBIDDEN', 'NOT_FOUND'],
      ['the platform', await person('Root', { administrator: true }), 'FORBIDDEN', 'NOT_FOUND'],
      ['an evaluator', northgate.evaluator, 'FORBIDDEN', 'FORBIDDEN'],
      ['an observer', observer, 'FORBIDDEN', 'FORBIDDEN'],
      ['the council’s administrator', plain, 'FORBIDDEN', 'FORBIDDEN'],
      ['an officer’s token without the scope', await token('commissions'), 'FORBIDDEN', 'FORBIDDEN'],
    ] as const) {
      expect([who, (await refusal(PREVIEW, { input }, as)).code]).toEqual([who, previewing]);
      expect([who, (await refusal(CONFIRM, confirm, as)).code]).toEqual([who, confirming]);
      const officers = who.includes('token');
      expect([who, (await ask<{ importRun: object | null }>(SEE, { id: confirm.input.id }, as)).importRun]).toEqual([
        who,
        officers ? { id: confirm.input.id } : null,
      ]);
    }
    expect(await kept()).toBe(before);
    expect(await ask(CONFIRM, confirm, await token('open-data'))).toMatchObject({
      confirmImport: { run: { imported: 1, refused: 0 } },
    });
  });

  it('takes only releases whose buyer has the council’s own number in a register, whatever its name', async () => {
    const [own, others] = [await numbered(northgate.body), await numbered(eastmoor.body)];
    const released = [
      boughtBy(prefix, 'mine', own),
      boughtBy(prefix, 'theirs', others),
      boughtBy(prefix, 'unnumbered', null),
      boughtBy(prefix, 'unknown', `nobody-${uuid()}`),
    ];
    const input = { actingFor: northgate.body.globalId, package: packageOf(released) };
    const { run } = (await ask<Previewed>(PREVIEW, { input }, northgate.officer)).previewImport;
    expect(run).toMatchObject({ imported: 1, refused: 3 });
    for (const { reasons } of run.verdicts.slice(1))
      expect(reasons[0]).toContain('which is not known as Northgate City Council. Only its own notices');
    await ask(CONFIRM, { input: { id: run.id } }, northgate.officer);
    expect(
      await sql('SELECT ocid FROM commission WHERE ocid LIKE $1 AND ocid <> $2', [`${prefix}%`, `${prefix}-own`]),
    ).toEqual([{ ocid: `${prefix}-mine` }]);
  });

  it('lets nobody take over another buyer’s notice by naming themselves in a newer release', async () => {
    const [own, others] = [await numbered(northgate.body), await numbered(eastmoor.body)];
    const theirs = { actingFor: eastmoor.body.globalId, package: packageOf([boughtBy(prefix, 'claimed', others)]) };
    const first = (await ask<Previewed>(PREVIEW, { input: theirs }, eastmoor.officer)).previewImport.run;
    await ask(CONFIRM, { input: { id: first.id } }, eastmoor.officer);
    const notice = () => sql('SELECT * FROM commission WHERE ocid = $1', [`${prefix}-claimed`]);
    const before = await notice();
    expect(before).toHaveLength(1);
    const newer = { ...boughtBy(prefix, 'claimed', own), id: 'claimed-2', date: '2026-03-01T10:00:00Z' };
    const ours = { actingFor: northgate.body.globalId, package: packageOf([newer]) };
    const { run } = (await ask<Previewed>(PREVIEW, { input: ours }, northgate.officer)).previewImport;
    expect(run.verdicts[0]!.reasons).toEqual([
      "This notice was imported as another buyer's, so Northgate City Council cannot change it.",
    ]);
    await ask(CONFIRM, { input: { id: run.id } }, northgate.officer);
    expect(await notice()).toEqual(before);
  });
});
