import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { ask, council, refusal, sql, startCommand, uuid } from '../../../../test-kit/index.js';
import { fileWith, importContent, packageOf, releaseOf } from './kit.js';

const MANY = 150;

/** A package of many releases, two of every second notice, with one supplier in common. */
function manyReleases() {
  const prefix = `ocds-${uuid().slice(-6)}`;
  const releases = Array.from({ length: MANY }, (_, i) => {
    const n = String(i).padStart(3, '0');
    return [
      releaseOf(`${prefix}-${n}`, `${n}-1`),
      ...(i % 2
        ? [
            releaseOf(`${prefix}-${n}`, `${n}-2`, {
              date: '2026-02-01T10:00:00Z',
              tag: ['award'],
              tender: { id: 'T', status: 'complete' },
              parties: [{ id: 'S', name: 'One Supplier', identifier: { scheme: 'XX-TEST', id: prefix } }],
              awards: [{ id: 'A', status: 'active', suppliers: [{ id: 'S', name: 'One Supplier' }] }],
            }),
          ]
        : []),
    ];
  }).flat();
  return { prefix, content: packageOf(releases, { publisher: { name: prefix } }), count: releases.length };
}

const count = async (query: string, prefix: string) => (await sql<{ n: number }>(query, [`${prefix}%`]))[0]!.n;
const releasesIn = (prefix: string) =>
  count('SELECT count(*)::int AS n FROM imported_release WHERE ocid LIKE $1', prefix);

/** Every notice once, with all that belongs to it once. */
async function expectWhole({ prefix, count: all }: ReturnType<typeof manyReleases>): Promise<void> {
  expect(await releasesIn(prefix)).toBe(all);
  const [found] = await sql(
    `SELECT count(*)::int AS notices, count(DISTINCT c.ocid)::int AS "differentNotices",
       count(DISTINCT c.slug)::int AS slugs, count(DISTINCT c.council_id)::int AS buyers,
       (SELECT count(*)::int FROM imported_notice n JOIN commission k ON k.id = n.commission_id WHERE k.ocid LIKE $1) AS details,
       (SELECT count(*)::int FROM imported_award a JOIN commission k ON k.id = a.commission_id WHERE k.ocid LIKE $1) AS awards,
       (SELECT count(*)::int FROM organisation_identifier WHERE value = upper($2) OR value = $2) AS suppliers
     FROM (SELECT ocid, council_id, coalesce(reference, ocid) AS slug FROM commission WHERE ocid LIKE $1) c`,
    [`${prefix}%`, prefix],
  );
  expect(found).toMatchObject({
    notices: MANY,
    differentNotices: MANY,
    details: MANY,
    awards: MANY / 2,
    suppliers: 1,
  });
}

/** Starts an import and answers once it has taken some. */
async function halfWay(content: string, prefix: string) {
  const run = startCommand('import', await fileWith(content));
  while (run.exitCode === null && (await releasesIn(prefix)) < 20) await new Promise((done) => setTimeout(done, 10));
  return run;
}

describe('an import that is stopped by Ctrl-C', () => {
  it('finishes the release in hand, writes its report, and another run takes the rest', async () => {
    const many = manyReleases();
    const run = await halfWay(many.content, many.prefix);
    run.kill('SIGINT');
    expect(await once(run, 'exit')).toEqual([130, null]);
    const taken = await releasesIn(many.prefix);
    expect(taken).toBeLessThan(many.count);
    const reports = `SELECT state, imported + updated AS taken, skipped FROM import_run WHERE publisher = $1 ORDER BY started_at`;
    expect(await sql(reports, [many.prefix])).toEqual([{ state: 'done', taken, skipped: 0 }]);
    await importContent(many.content);
    await expectWhole(many);
    expect((await sql(reports, [many.prefix]))[1]).toEqual({
      state: 'done',
      taken: many.count - taken,
      skipped: taken,
    });
  }, 60_000);
});

describe('an import that was killed', () => {
  it('stands in nobody’s way, however long ago', async () => {
    const many = manyReleases();
    const run = await halfWay(many.content, many.prefix);
    run.kill('SIGKILL');
    await once(run, 'exit');
    await sql(`UPDATE import_run SET started_at = started_at - interval '3 days' WHERE publisher = $1`, [many.prefix]);
    const { body, officer } = await council();
    const PREVIEW = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { run { state } } }`;
    expect(
      await ask(
        PREVIEW,
        { input: { actingFor: body.globalId, package: packageOf([releaseOf(`${many.prefix}-x`, 'x-1')]) } },
        officer,
      ),
    ).toEqual({
      previewImport: { run: { state: 'PREVIEWED' } },
    });
    await importContent(many.content);
    await expectWhole(many);
  }, 60_000);
});

describe('imports at the same time', () => {
  it('of one package make each notice once, and tell of each release once', async () => {
    const many = manyReleases();
    const reports = await Promise.all([1, 2].map(() => importContent(many.content)));
    expect(reports.map(({ code }) => code)).toEqual([0, 0]);
    await expectWhole(many);
    const sum = await sql(
      `SELECT sum(imported)::int AS imported, sum(updated)::int AS updated, sum(skipped)::int AS skipped, sum(refused)::int AS refused
       FROM import_run WHERE publisher = $1`,
      [many.prefix],
    );
    expect(sum).toEqual([{ imported: MANY, updated: MANY / 2, skipped: many.count, refused: 0 }]);
  }, 60_000);

  it('confirmed twice at once carry one preview out once', async () => {
    const { body, officer, secondOfficer } = await council();
    const prefix = `ocds-${uuid().slice(-6)}`;
    await sql(
      `INSERT INTO organisation_identifier (id, organisation_id, scheme, value) VALUES ($1, $2, 'XX-TEST', $3)`,
      [uuid(), body.id, prefix],
    );
    const content = packageOf(
      ['a', 'b', 'c'].map((name) =>
        releaseOf(`${prefix}-${name}`, `${name}-1`, {
          parties: [{ id: 'P-1', name: 'Northgate', identifier: { scheme: 'XX-TEST', id: prefix } }],
        }),
      ),
    );
    const RUN = 'run { id state imported skipped }';
    const { previewImport } = await ask<{ previewImport: { run: { id: string } } }>(
      `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { ${RUN} } }`,
      { input: { actingFor: body.globalId, package: content } },
      officer,
    );
    const { id } = previewImport.run;
    const CONFIRM = `mutation ($id: ID!) { confirmImport(input: { id: $id }) { ${RUN} } }`;
    const answers = await Promise.all(
      [officer, secondOfficer, officer, secondOfficer].map((who) => ask(CONFIRM, { id }, who)),
    );
    for (const answer of answers)
      expect(answer).toEqual({ confirmImport: { run: { id, state: 'DONE', imported: 3, skipped: 0 } } });
    expect(await releasesIn(prefix)).toBe(3);
  });
});

describe('a preview that nobody confirmed', () => {
  it('is gone after a day', async () => {
    const { body, officer } = await council();
    const prefix = `ocds-${uuid().slice(-6)}`;
    const PREVIEW = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { run { id } } }`;
    const { previewImport } = await ask<{ previewImport: { run: { id: string } } }>(
      PREVIEW,
      { input: { actingFor: body.globalId, package: packageOf([releaseOf(`${prefix}-a`, 'a-1')]) } },
      officer,
    );
    const { id } = previewImport.run;
    await sql(`UPDATE import_run SET started_at = started_at - interval '25 hours' WHERE council_id = $1`, [body.id]);
    expect(await ask('query ($id: ID!) { importRun(id: $id) { id } }', { id }, officer)).toEqual({ importRun: null });
    const CONFIRM = `mutation ($id: ID!) { confirmImport(input: { id: $id }) { run { id } } }`;
    expect((await refusal(CONFIRM, { id }, officer)).code).toBe('NOT_FOUND');
    expect(await releasesIn(prefix)).toBe(0);
  });
});
