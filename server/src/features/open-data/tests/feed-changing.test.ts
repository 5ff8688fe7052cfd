import { beforeAll, describe, expect, it } from '@jest/globals';
import { council, sql, uuid } from '../../../../test-kit/index.js';
import { published, readOn } from './exporting.js';

const EVENT = `INSERT INTO history (id, subject_kind, subject_id, verb, visibility, reason)
  VALUES ($1, 'Commission', $2, 'extend', 'public', 'More time')`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the feed while something changes', () => {
  let commission: Awaited<ReturnType<typeof published>>;
  let began: string;

  /** Writes an event whose transaction stays open for a while, as one that waits for a lock does. */
  const event = async (openFor: number): Promise<string> => {
    const id = uuid();
    await sql(`WITH written AS (${EVENT} RETURNING 1) SELECT pg_sleep($3) FROM written`, [
      id,
      commission.id,
      openFor / 1000,
    ]);
    return id;
  };
  const ours = (ids: readonly string[]): string[] =>
    ids.filter((id) => id.includes(commission.reference)).map((id) => id.slice(-36));

  beforeAll(async () => {
    commission = await published(await council(), 'A commission that changes');
    await pause(1_000);
    began = new Date().toISOString();
  });

  it('holds back what is newer than something that is still being written', async () => {
    const slow = event(2_500);
    await pause(100);
    const quick = await event(0);
    await pause(900);
    const early = await readOn(`/open-data/ocds.json?since=${began}`);
    expect(ours(early.releases.map(({ id }) => id))).toEqual([]);
    const first = await slow;
    await pause(1_000);
    expect(ours((await readOn(early.later)).releases.map(({ id }) => id))).toEqual([first, quick]);
  });

  it('gives whoever follows its links every release once and in order', async () => {
    const start = new Date().toISOString();
    let writing = true;
    const written: string[] = [];
    const writers = Array.from({ length: 6 }, async (_, n) => {
      for (let i = 0; i < 25; i += 1) written.push(await event(((n * 37 + i * 53) % 9) * 30));
    });
    const seen: string[] = [];
    let at = `/open-data/ocds.json?since=${start}`;
    const reading = (async () => {
      for (let rounds = 0; ; rounds += 1) {
        const last = !writing;
        const { releases, later } = await readOn(at);
        seen.push(...releases.map(({ id }) => id));
        at = later;
        if (last) return rounds;
        await pause(20);
      }
    })();
    await Promise.all(writers);
    await pause(1_000);
    writing = false;
    expect(await reading).toBeGreaterThan(10);
    expect(ours(seen)).toEqual(written.toSorted());
    expect(new Set(seen).size).toBe(seen.length);
  });
});
