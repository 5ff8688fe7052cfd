import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, council, sql, uuid } from '../../../../test-kit/index.js';
import { importContent, NOTICE, packageOf } from './kit.js';
import { feedOf, get, published, readOn } from './exporting.js';

describe('the files of open data', () => {
  let commission: Awaited<ReturnType<typeof published>>;
  let address: string;
  const began = new Date().toISOString();

  beforeAll(async () => {
    commission = await published(await council(), 'What prevents child poverty');
    address = `/open-data/ocds/${commission.reference}.json`;
  });

  it('pages the feed from a moment on, each release once and in order', async () => {
    await sql(
      `INSERT INTO history (id, subject_kind, subject_id, verb, visibility, reason)
       SELECT gen.id, 'Commission', $1, 'extend', 'public', 'More time'
       FROM unnest($2::uuid[]) AS gen(id)`,
      [commission.id, Array.from({ length: 120 }, () => uuid())],
    );
    const own = await feedOf(began, [commission.reference], 121);
    expect(own).toHaveLength(121);
    const { releases, pages, later } = await readOn(`/open-data/ocds.json?since=${began}`);
    const seen = releases.map(({ id }) => id);
    expect(pages).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(seen.length);
    expect(await readOn(later)).toEqual({ releases: [], pages: 1, later });
    const far = '/open-data/ocds.json?since=2199-01-01T00:00:00.000Z';
    expect(await readOn(far)).toEqual({ releases: [], pages: 1, later: far });
  });

  it('answers 304 to whoever has it already', async () => {
    const first = await get(address);
    const [etag, modified] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    expect((await get(address, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(address, { 'if-modified-since': modified })).status).toBe(304);
    expect((await get(address, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('refuses bad questions in words, and knows neither drafts nor strangers', async () => {
    for (const query of ['since=tomorrow', 'after=1', 'since=a&since=b', "after=';--"]) {
      const answer = await get(`/open-data/ocds.json?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('must be');
    }
    for (const path of ['NONE-1.json', `${commission.reference}.xml`, '%00.json', `${'x'.repeat(80)}.json`])
      expect((await get(`/open-data/ocds/${path}`)).status).toBe(404);
  });

  it('leaves imported notices to their publisher, but names them in the table with source and licence', async () => {
    const code = uuid().slice(-6);
    const ocid = `ocds-${code}-x1`;
    const tender = { id: 'T', title: '=HYPERLINK("https://evil.example")', status: 'active' };
    const release = { ocid, id: 'x1-1', date: '2026-01-01', tag: ['tender'], initiationType: 'tender', tender };
    const contactPoint = { name: 'Perpetua Private', email: 'perpetua@eastmarch.example', telephone: '01632 960 001' };
    const parties = [{ id: 'B', name: 'Eastmarch', roles: ['buyer'], contactPoint }];
    await importContent(packageOf([{ ...release, buyer: { id: 'B', name: 'Eastmarch' }, parties }]));
    const shown = JSON.stringify(await ask(NOTICE, { reference: ocid }));
    expect(shown).toContain('HYPERLINK');
    for (const text of [shown, await (await get('/open-data/commissions.csv')).text()])
      expect(text).not.toMatch(/Perpetua|perpetua|960 001/);
    const elsewhere = await get(`/open-data/ocds/${ocid}.json`);
    expect(elsewhere.status).toBe(404);
    expect(await elsewhere.text()).toContain(`A release here for ${ocid}, which Notices of Example publishes`);
    expect(await (await get(`/open-data/ocds.json?since=${began}`)).text()).not.toContain(ocid);
    const line = (await (await get('/open-data/commissions.csv')).text())
      .split('\r\n')
      .find((one) => one.startsWith(ocid));
    expect(line).toContain(`,imported,"'=HYPERLINK(`);
    expect(line).toContain('Notices of Example');
  });

  it('has a dictionary with every column of the table, as a file and in the docs', async () => {
    const [head] = (await (await get('/open-data/commissions.csv')).text()).split('\r\n');
    const names = (await (await get('/open-data/dictionary.csv')).text())
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    const columns = head!.replace('\ufeff', '').split(',');
    expect(names.filter(Boolean)).toEqual(columns);
    const page = readFileSync(join(import.meta.dirname, '../../../../../docs/open-data.md'), 'utf8');
    expect(Array.from(page.matchAll(/^- `(\w+)` \(/gm), ([, name]) => name)).toEqual(columns);
  });
});
