import { beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { ask, sql, startCommand, uuid } from '../../../../test-kit/index.js';
import { fileWith, importContent, NOTICE, packageOf, releaseOf } from './kit.js';

const prefixed = () => `ocds-${uuid().slice(-6)}`;
const stored = async (prefix: string) =>
  (await sql<{ ocid: string }>('SELECT ocid FROM commission WHERE ocid LIKE $1 ORDER BY ocid', [`${prefix}-%`])).map(
    ({ ocid }) => ocid.slice(prefix.length + 1),
  );
const withValue = (value: object) => ({ tender: { id: 'T', title: 'A notice', value } });
/** A package whose releases are these texts, well-formed or not. */
const packageOfTexts = (texts: readonly string[]) =>
  packageOf([]).replace('"releases":[]', () => `"releases":[${texts.join(',\n')}]`);
const randomText = (length: number) =>
  Array.from({ length: Math.ceil(length / 32) }, () => uuid().replaceAll('-', '')).join('');

describe('a package of broken releases', () => {
  const prefix = prefixed();
  const text = (name: string, more: object = {}) => JSON.stringify(releaseOf(`${prefix}-${name}`, `${name}-1`, more));
  const sound = text('first');
  const faults: [string, string, RegExp][] = [
    [
      'not a number',
      text('nan', withValue({ amount: 7, currency: 'GBP' })).replace(':7', ':NaN'),
      /cannot be read as JSON: .*NaN/,
    ],
    [
      'an infinite amount',
      text('inf', withValue({ amount: 7, currency: 'GBP' })).replace(':7', ':1e999'),
      /value\/amount is a number beyond all measure/,
    ],
    ['a negative amount', text('less', withValue({ amount: -1, currency: 'GBP' })), /value\.amount is no amount/],
    ['no currency', text('bare', withValue({ amount: 900 })), /value\.currency is missing/],
    ['a NUL', text('nul').replace('Notice', 'Not\\u0000ice'), /tender\/title holds the character NUL/],
    ['half a character', text('half').replace('Notice', 'Not\\ud800ice'), /tender\/title holds half a character/],
    ['a raw control character', text('raw').replace('Notice', 'Not\u0000ice'), /cannot be read as JSON/],
    ['the year 1', text('year', { date: '0001-01-01T00:00:00Z' }), /date is no date: "0001-01-01/],
    [
      'a title that nobody reads',
      text('title', { tender: { id: 'T', title: 'x'.repeat(1_001) } }),
      /title has 1,001 characters; it may have 1,000/,
    ],
    [
      'a huge description',
      text('words', { tender: { id: 'T', title: 'A', description: 'word '.repeat(60_000) } }),
      /description has 299,999 characters/,
    ],
    [
      'five million characters',
      text('huge', { language: 'x'.repeat(5_000_000) }),
      /It has 5,000,\d{3} bytes; a release may have 4,000,000/,
    ],
    [
      'a deep nest',
      text('deep').replace('{', () => `{"x":${'['.repeat(5_000)}${']'.repeat(5_000)},`),
      /nested more than 98 levels/,
    ],
    ['a trailing comma', text('comma').replace(/\}$/, ',}'), /cannot be read as JSON/],
    ['an id without end', text('id', { id: 'x'.repeat(3_000) }), /id has 3000 characters; it may have 300/],
    [
      'a number without end',
      text('number', {
        buyer: { id: 'P' },
        parties: [{ id: 'P', name: 'P', identifier: { scheme: 'XX-TEST', id: randomText(20_000) } }],
      }),
      /could not be taken/,
    ],
    [
      'a known id with other words',
      text('first', { tender: { id: 'T', title: 'Other words' } }),
      /said something else/,
    ],
    ['nothing at all', 'null', /not an object/],
    ['words', 'release', /cannot be read as JSON/],
  ];
  let report: Awaited<ReturnType<typeof importContent>>;

  beforeAll(async () => {
    report = await importContent(packageOfTexts([sound, ...faults.map(([, broken]) => broken), text('last')]));
  });

  it.each(faults.map(([name, , reason], i) => [name, i + 2, reason] as const))(
    'refuses %s at its place, with the reason',
    (_name, position, reason) => {
      const line = report.out.split('\n').find((one) => one.startsWith(`Refused: release ${position} `));
      expect(line).toMatch(reason);
    },
  );

  it('takes the sound ones before and after, and says so', async () => {
    expect([report.code, report.err]).toEqual([0, expect.stringContaining('20 releases read')]);
    expect(report.out).toContain(`2 imported, 0 updated, 0 skipped, ${faults.length} refused.`);
    expect(await stored(prefix)).toEqual(['first', 'last']);
  });
});

describe('a file that breaks off', () => {
  it('gives what came before, says where, and is whole when the whole file comes', async () => {
    const prefix = prefixed();
    const names = ['a', 'b', 'c', 'd'];
    const whole = packageOf(names.map((name) => releaseOf(`${prefix}-${name}`, `${name}-1`)));
    const broken = await importContent(whole.slice(0, whole.indexOf(`${prefix}-d`) + 20));
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('The file breaks off in release 4. What came before was imported.');
    expect(broken.out).toContain('Refused: release 4');
    expect(await stored(prefix)).toEqual(['a', 'b', 'c']);
    expect((await importContent(whole)).out).toContain('1 imported, 0 updated, 3 skipped, 0 refused.');
    expect(await stored(prefix)).toEqual(names);
  });

  it('is no package when it breaks off before its releases', async () => {
    const { code, err } = await importContent('{"version":"1.1","publisher":{"name":"X"');
    expect([code, err.includes('cannot be read as JSON')]).toEqual([1, true]);
  });
});

describe('an import that is killed', () => {
  it('has taken whole releases only, and another run takes the rest', async () => {
    const prefix = prefixed();
    const names = Array.from({ length: 400 }, (_, i) => String(i).padStart(3, '0'));
    const content = packageOf(names.map((name) => releaseOf(`${prefix}-${name}`, `${name}-1`)));
    const run = startCommand('import', await fileWith(content));
    while (run.exitCode === null && (await stored(prefix)).length < 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    run.kill('SIGKILL');
    await once(run, 'exit');
    const [half] = await sql<{ n: number; lone: number }>(
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM imported_notice n WHERE n.commission_id = c.id)
         OR NOT EXISTS (SELECT 1 FROM imported_release r WHERE r.commission_id = c.id))::int AS lone
       FROM commission c WHERE ocid LIKE $1`,
      [`${prefix}-%`],
    );
    expect(half!.n).toBeLessThan(400);
    expect(half!.lone).toBe(0);
    const { code, out } = await importContent(content);
    expect(code).toBe(0);
    expect(out).toMatch(/, 0 updated, \d+ skipped, 0 refused\./);
    expect(await stored(prefix)).toEqual(names);
  }, 60_000);
});

describe('several releases of one notice', () => {
  it('make the same notice in whatever order they come, and all stay in its history', async () => {
    const seen: object[] = [];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const ocid = `${prefixed()}-n`;
      const releases = [
        releaseOf(ocid, 'r1', {
          date: '2026-01-01T10:00:00Z',
          tag: ['planning'],
          tender: { id: 'T', title: 'First', description: 'As planned.' },
        }),
        releaseOf(ocid, 'r2', { date: '2026-01-02T10:00:00Z', tender: { id: 'T', title: 'Second', status: 'active' } }),
        releaseOf(ocid, 'r3', {
          date: '2026-01-02T10:00:00Z',
          tag: ['tenderUpdate'],
          tender: { id: 'T', title: 'Second', status: 'cancelled' },
        }),
      ];
      const { out } = await importContent(packageOf(order.map((i) => releases[i]!)));
      expect(out).toContain('1 imported, 2 updated, 0 skipped, 0 refused.');
      const { commission } = await ask<{ commission: Record<string, unknown> }>(NOTICE, { reference: ocid });
      expect(commission).toMatchObject({
        title: 'Second',
        brief: 'As planned.',
        state: 'CANCELLED',
        publishedAt: '2026-01-01T10:00:00.000Z',
        importedNotice: {
          releases: [
            { releaseId: 'r3', tags: ['tenderUpdate'] },
            { releaseId: 'r2' },
            { releaseId: 'r1', tags: ['planning'] },
          ],
        },
      });
      seen.push({ ...commission, reference: null, source: null, council: null });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
