import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { command, sql, uuid } from '../../../../test-kit/index.js';
import { get, readOn } from './exporting.js';
import { importContent, packageOf, releaseOf } from './kit.js';

const CODE = uuid().slice(-6);

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

describe('a file that cannot be read', () => {
  it.each([
    [import.meta.dirname, 'is a folder: name a file in it.'],
    [join(import.meta.dirname, 'nothing.json'), 'does not exist, or its folder does not.'],
  ])('is named with the reason: %s', async (file, reason) => {
    const { code, err, out } = await command('import', file);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`${file} ${reason}\n`);
  });
});

describe('a file in another encoding', () => {
  const releases = ['first', 'café', 'last'].map((name) => releaseOf(`ocds-${CODE}-${name.replace('é', 'e')}`, name));
  const text = packageOf(releases, { publisher: { name: CODE } }).replaceAll('{"ocid"', '\n{"ocid"');
  const stored = () => sql('SELECT title FROM commission WHERE ocid LIKE $1 ORDER BY title DESC', [`ocds-${CODE}-%`]);

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'is in UTF-16. Save it in UTF-8'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'is in UTF-16. Save it in UTF-8'],
    ['gzip', gzipSync(text), 'is compressed (gzip). Unpack it'],
    ['zip', Buffer.from('PK\u0003\u0004 and so on'), 'is compressed (zip). Unpack it'],
  ])('is refused as a whole with what to do: %s', async (_name, content, reason) => {
    const { code, err } = await importContent(content);
    expect([code, err]).toEqual([1, expect.stringContaining(reason)]);
    expect(await stored()).toEqual([]);
  });

  it('loses no letter: a release that is not UTF-8 is refused with its line and comes in once it is', async () => {
    const { code, out } = await importContent(Buffer.from(text, 'latin1'));
    expect([code, out]).toEqual([0, expect.stringContaining('2 imported, 0 updated, 0 skipped, 1 refused.')]);
    expect(out).toMatch(/^Refused: release 2 \(caf.\): It is not in UTF-8\. .*\(line 3\)$/m);
    expect(await stored()).toEqual([{ title: 'Notice last' }, { title: 'Notice first' }]);
    const whole = await importContent(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]));
    expect(whole.out).toContain('1 imported, 0 updated, 2 skipped, 0 refused.');
    expect(await stored()).toContainEqual({ title: 'Notice café' });
  });

  it('is refused where its publisher cannot be read', async () => {
    const content = Buffer.from(packageOf([], { publisher: { name: 'Café' } }), 'latin1');
    const { code, err } = await importContent(content);
    expect([code, err]).toEqual([1, expect.stringContaining('It is not in UTF-8')]);
  });

  it('names the line of the file in which a release cannot be read', async () => {
    const broken = text.replace('\n{"ocid":', () => '\n{\n\n"ocid";');
    const { out } = await importContent(broken);
    expect(out).toMatch(/^Refused: release 1 .*cannot be read as JSON: .* in line 4.*\(line 2\)$/m);
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
