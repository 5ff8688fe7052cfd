import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command, sql } from '../../../../test-kit/index.js';
import { get, readOn } from './exporting.js';
import { importContent } from './kit.js';

describe('a file that is no release package', () => {
  it.each([
    ['{"version": "1.1", "records": []}', 'record package'],
    ['{"version": "2.0", "publisher": {"name": "X"}, "releases": []}', 'version is "2.0"'],
    ['[]', 'no JSON object'],
    ['{"version": "1.1", "releases": [', 'publisher/name is missing'],
    ['{"version": "1.1", "publisher": {"name": "X"}, "relea', 'cannot be read as JSON'],
    ['not json', 'cannot be read as JSON'],
  ])('is refused: %s', async (content, reason) => {
    const { code, err, out } = await importContent(content);
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(out).not.toContain('imported,');
  });
});

const REAL = join(import.meta.dirname, '../../../../../../shared/data/contracts-finder/releases.json');
// because the real notices lie outside the repository, and it says so loudly
const real = existsSync(REAL) ? describe : describe.skip;
if (!existsSync(REAL))
  process.stderr.write(`SKIPPED: the real notices are not at ${REAL}, so importing them was not tested.\n`);

real('the real notices', () => {
  it('come in whole, once, with no line-end remains in their texts', async () => {
    const first = await command('import', REAL);
    expect(first.out).toContain('99 imported, 5 updated, 0 skipped, 0 refused.');
    expect(first.out).toContain(
      '104 releases: 99 told of a notice that was new here, 5 told more of a notice that was here already.',
    );
    expect(await sql(`SELECT count(*)::int AS n FROM imported_release WHERE ocid LIKE 'ocds-b5fd17-%'`)).toEqual([
      { n: 104 },
    ]);
    expect((await command('import', REAL)).out).toContain('0 imported, 0 updated, 104 skipped, 0 refused.');
    const texts = await sql<{ text: string }>(
      `SELECT title || ' ' || brief AS text FROM commission WHERE ocid LIKE 'ocds-b5fd17-%'`,
    );
    expect(texts).toHaveLength(99);
    const remains = texts.flatMap(({ text }) => text.match(/rnrn|rn {2,}|[bcdfghjklmnpqrstvwxz]rn[A-Z]|Â£|â€/g) ?? []);
    expect(remains).toEqual([]);
  }, 120_000);

  it('stand in the table, each once, and in no release of ours', async () => {
    const csv = await (await get('/open-data/commissions.csv')).text();
    const rows = csv.split('\r\n').filter((line) => line.startsWith('ocds-b5fd17-'));
    expect(rows).toHaveLength(99);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(99);
    expect(
      (await readOn('/open-data/ocds.json')).releases.filter(({ ocid }) => ocid.startsWith('ocds-b5fd17-')),
    ).toEqual([]);
  }, 60_000);
});
