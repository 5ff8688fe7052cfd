import { describe, expect, it } from '@jest/globals';
import { open } from 'node:fs/promises';
import { commandWith, sql, uuid } from '../../../../test-kit/index.js';
import { fileWith, packageOf, releaseOf } from './kit.js';

const RELEASES = 1_200;
const MEGABYTES = 120;

describe('a package larger than the memory', () => {
  it('is imported release by release, and those without a buyer are told', async () => {
    const prefix = `ocds-${uuid().slice(-6)}`;
    const [start, end] = packageOf([]).split('"releases":[');
    const file = await fileWith(`${start}"releases":[`);
    const filling = 'words '.repeat((MEGABYTES * 1_000_000) / RELEASES / 6);
    const handle = await open(file, 'a');
    for (let i = 0; i < RELEASES; i += 1) {
      // One in a hundred is sound: what is written to the database is measured elsewhere.
      const more = i % 100 === 0 ? { language: filling } : { language: filling, buyer: null };
      await handle.write(`${i ? ',\n' : ''}${JSON.stringify(releaseOf(`${prefix}-${i}`, `${i}-1`, more))}`);
    }
    await handle.write(end!);
    const { size } = await handle.stat();
    await handle.close();
    expect(size).toBeGreaterThan(MEGABYTES * 1_000_000);

    const { code, out } = await commandWith(`--max-old-space-size=${MEGABYTES - 24}`, 'import', file);
    expect(out).toContain('12 imported, 0 updated, 0 skipped, 1188 refused.');
    expect(code).toBe(0);
    expect(await sql('SELECT count(*)::int AS n FROM imported_release WHERE ocid LIKE $1', [`${prefix}%`])).toEqual([
      { n: 12 },
    ]);
  }, 120_000);
});
