import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, sql } from '../../../../test-kit/index.js';
import { faultyPackage, importContent, NOTICE, packageOf } from './kit.js';

interface Notice {
  commission: Record<string, never> & {
    state: string;
    title: string;
    source: object;
    council: { name: string; slug: string; kind: string };
    importedNotice: { stage: string; awards: object[]; releases: { releaseId: string }[]; documents: object[] };
  };
}

const read = async (ocid: string) => (await ask<Notice>(NOTICE, { reference: ocid })).commission;
const countOf = async (table: string, ocid: string) =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ocid LIKE $1`, [`${ocid}-%`]))[0]!.n;

describe('importing a package with every fault', () => {
  let made: Awaited<ReturnType<typeof faultyPackage>>;
  let first: Awaited<ReturnType<typeof importContent>>;

  beforeAll(async () => {
    made = await faultyPackage();
    first = await importContent(made.content);
  });

  it('reports what was imported, skipped and refused, each refusal with its place and every reason', () => {
    expect(first.code).toBe(0);
    expect(first.out).toContain('8 imported, 1 updated, 0 skipped, 7 refused.');
    expect(first.out).toContain(
      '16 releases: 8 told of a notice that was new here, 1 told more of a notice that was here already, 7 could not be taken.',
    );
    expect(first.out).toContain('release 9 (nobuyer-1): It names no buyer.');
    expect(first.out).toMatch(
      /release 10 \(faults-1\): .*value.amount is no amount.*2026-02-30.*tender\/title is missing/,
    );
    expect(first.out).toMatch(/release 11 \(nodate-1\): .*date is no date.*unknown word "tenderly"/);
    expect(first.out).toContain('release 12 (noocid-1): ocid is missing.');
    expect(first.out).toContain('release 13 (own-1): This is a commission of this market itself.');
    expect(first.out).toContain('release 14 (no id): It is not an object.');
    expect(first.out).toContain('release 15 (bare-1): A release with this id was imported before');
    expect(first.err).toContain('16 releases read');
  });

  it('shows an open notice with its texts cleaned, its dates in London time, its source and licence', async () => {
    const notice = await read(`${made.prefix}-open`);
    expect(notice).toMatchObject({
      origin: 'IMPORTED',
      state: 'OPEN',
      title: 'Review of bus fares. Second line',
      bidsCloseAt: '2099-07-01T11:00:00.000Z',
      startsOn: '2099-09-01',
      durationMonths: 6,
      area: null,
      budgetMin: null,
      budgetMax: { amount: '20000.00', currency: 'GBP' },
      budgetIncludesVat: null,
      regime: null,
      council: { name: 'Westmarch Borough Council', kind: 'COUNCIL', verifiedAt: null, canCommission: false },
      source: {
        ocid: `${made.prefix}-open`,
        name: 'Notices of Example',
        url: 'https://notices.example/open-1',
        licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
      importedNotice: {
        stage: 'TENDER',
        procedure: 'Other',
        subject: 'Research consultancy services',
        endsOn: '2100-02-28',
        suitsSmall: true,
        documents: [
          { title: 'Tender notice', url: 'https://notices.example/open-1' },
          { title: 'Bidding documents', url: 'https://notices.example/open-1/files' },
        ],
      },
    });
    expect(String(notice.briefHtml)).toContain('1. Fares for young people<br />2. Fares at night');
    expect(String(notice.briefHtml)).toContain('Budget £20,000 • firm. Modern northern towns');
  });

  it('keeps every release as it was received, and shows no contact person', async () => {
    const [kept] = await sql<{ raw: { tender: { description: string } } }>(
      'SELECT raw FROM imported_release WHERE ocid = $1',
      [`${made.prefix}-open`],
    );
    expect(kept!.raw.tender.description).toContain('rnrnPlease look at:rn1.tFares');
    expect(JSON.stringify(await read(`${made.prefix}-open`))).not.toContain('Canary-Contact');
  });

  it.each([
    ['over', 'CLOSED', 'TENDER'],
    ['plan', 'CLOSED', 'PLANNING'],
    ['awarded', 'AWARDED', 'AWARD'],
    ['cancelled', 'CANCELLED', 'TENDER'],
    ['unsuccessful', 'UNSUCCESSFUL', 'TENDER'],
    ['bare', 'CLOSED', 'TENDER'],
    ['last', 'WITHDRAWN', 'TENDER'],
  ])('gives %s the state %s', async (name, state, stage) => {
    expect(await read(`${made.prefix}-${name}`)).toMatchObject({ state, importedNotice: { stage } });
  });

  it('closes an open notice when its period ends, like any other', async () => {
    await sql(`UPDATE commission SET bids_close_at = clock_timestamp() - interval '1 second' WHERE ocid = $1`, [
      `${made.prefix}-open`,
    ]);
    expect((await read(`${made.prefix}-open`)).state).toBe('CLOSED');
  });

  it('shows several awards, an amount of 0 as not stated, and suppliers without name or number', async () => {
    const { importedNotice } = await read(`${made.prefix}-awarded`);
    expect(importedNotice.awards).toMatchObject([
      { sourceId: 'A-1', status: 'ACTIVE', awardedOn: '2026-01-12', value: { amount: '12500.50', currency: 'GBP' } },
      { sourceId: 'A-2', description: 'FRAMEWORK\n\nLot 2', value: null },
    ]);
    const suppliers = importedNotice.awards.map((award) => (award as { suppliers: { name: string }[] }).suppliers);
    expect(suppliers.map((some) => some.map(({ name }) => name))).toEqual([
      ['Tally & Finch Ltd'],
      ['Name not stated (S-2)', 'Not among the parties'],
    ]);
  });

  it('knows an organisation by its numbers, or by its id at the source, and never by its name', async () => {
    const slugs = await Promise.all(
      ['open', 'awarded', 'over', 'plan'].map(async (name) => (await read(`${made.prefix}-${name}`)).council.slug),
    );
    expect(slugs[0]).toBe(slugs[1]);
    expect(slugs[2]).toBe(slugs[3]);
    expect(slugs[0]).not.toBe(slugs[2]);
    const numbers = await sql('SELECT scheme, value FROM organisation_identifier WHERE value LIKE $1 ORDER BY scheme', [
      `%${made.code.toUpperCase()}%`,
    ]);
    expect(numbers).toEqual([
      { scheme: 'GB-COH', value: `${made.code.toUpperCase()}01` },
      { scheme: 'GB-GOR', value: `${made.code.toUpperCase()}G` },
      { scheme: 'GB-LAE', value: `${made.code.toUpperCase()}W` },
    ]);
    const [people] = await sql(
      `SELECT count(*)::int AS n FROM organisation_membership om JOIN organisation o ON o.id = om.organisation_id
       WHERE o.slug = ANY($1)`,
      [slugs],
    );
    expect(people).toEqual({ n: 0 });
  });

  it('changes nothing when it is imported again', async () => {
    const before = await sql('SELECT * FROM commission WHERE ocid LIKE $1 ORDER BY id', [`${made.prefix}-%`]);
    const [releases, history] = [
      await countOf('imported_release', made.prefix),
      await sql('SELECT count(*) FROM history'),
    ];
    const again = await importContent(made.content);
    expect(again.out).toContain('0 imported, 0 updated, 9 skipped, 7 refused.');
    expect(await sql('SELECT * FROM commission WHERE ocid LIKE $1 ORDER BY id', [`${made.prefix}-%`])).toEqual(before);
    expect(await countOf('imported_release', made.prefix)).toBe(releases);
    expect(await sql('SELECT count(*) FROM history')).toEqual(history);
  });

  it('takes a newer release as an update that keeps what it does not say', async () => {
    const ocid = `${made.prefix}-over`;
    const update = {
      ocid,
      id: 'over-2',
      date: '2026-02-01T10:00:00Z',
      tag: ['award'],
      initiationType: 'tender',
      tender: { status: 'complete' },
      awards: [{ id: 'A', status: 'active', suppliers: [{ id: 'S-9', name: 'A late winner' }] }],
    };
    expect((await importContent(packageOf([update]))).out).toContain('0 imported, 1 updated, 0 skipped, 0 refused.');
    expect(await read(ocid)).toMatchObject({
      state: 'AWARDED',
      title: 'A period that is over',
      council: { name: 'Eastmarch Council' },
      importedNotice: {
        releases: [{ releaseId: 'over-2', tags: ['award'] }, { releaseId: 'over-1' }],
        awards: [{ suppliers: [{ name: 'A late winner' }], value: null }],
      },
    });
  });
});
