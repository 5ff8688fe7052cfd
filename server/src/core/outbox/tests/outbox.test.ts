import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { server, sql } from '../../../../test-kit/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../announcer.js';
import { Outbox } from '../outbox.js';

const name = `outbox_${randomUUID().slice(0, 8)}`;
let db: DataSource;

beforeAll(async () => {
  await sql(`CREATE DATABASE ${name}`);
  const url = new URL(server.database);
  url.pathname = `/${name}`;
  db = await new DataSource({ type: 'postgres', url: url.href }).initialize();
  await db.query(`CREATE TABLE history (id uuid PRIMARY KEY, at timestamptz DEFAULT now(), subject_kind text, subject_id uuid,
    verb text, from_state text, to_state text, reason text, data jsonb DEFAULT '{}', member_id uuid,
    acting_organisation_id uuid, visibility text, processed_at timestamptz)`);
  await db.query('CREATE TABLE told (row_id uuid, by text)');
});

afterAll(async () => {
  await db.destroy();
  await sql(`DROP DATABASE ${name}`);
});

const write = async (verb: string, number: number): Promise<string> => {
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  await db.query(
    `INSERT INTO history (id, subject_kind, subject_id, verb, visibility) VALUES ($1, 'Thing', $1, $2, 'public')`,
    [id, verb],
  );
  await db.query(`SELECT pg_notify('history', $1)`, [id]);
  return id;
};
const unprocessed = async (): Promise<string[]> =>
  (await db.query<{ id: string }[]>('SELECT id FROM history WHERE processed_at IS NULL ORDER BY id')).map(
    ({ id }) => id,
  );
const tell = (on: string, by: string, before?: (row: AnnouncedRow) => Promise<void> | void): Announcer => ({
  on,
  async run(tx, _context, row) {
    await before?.(row);
    await tx.query('INSERT INTO told (row_id, by) VALUES ($1, $2)', [row.id, by]);
  },
});
const outbox = (...announcers: Announcer[]): { outbox: Outbox; logged: string[] } => {
  const logged: string[] = [];
  const context = { db } as unknown as OutboxContext;
  return { outbox: new Outbox(context, announcers, (message) => logged.push(message)), logged };
};

describe('the outbox', () => {
  it('hands each row to every announcer of its verb, in order, once, and marks what nobody announces', async () => {
    const ids = [await write('happen', 1), await write('pass', 2), await write('happen', 3)];
    const one = outbox(tell('Thing.happen', 'first'), tell('Thing.happen', 'second'));
    await one.outbox.drain();
    await one.outbox.drain();
    expect(await db.query('SELECT row_id, by FROM told')).toEqual([
      { row_id: ids[0], by: 'first' },
      { row_id: ids[0], by: 'second' },
      { row_id: ids[2], by: 'first' },
      { row_id: ids[2], by: 'second' },
    ]);
    expect(await unprocessed()).toEqual([]);
  });

  it('undoes what a failing announcer wrote, lets other rows go on, and tries the row again later', async () => {
    await db.query('DELETE FROM told');
    const bad = await write('happen', 10);
    const good = await write('happen', 11);
    const failing = outbox(
      tell('Thing.happen', 'first'),
      tell('Thing.happen', 'second', (row) => {
        if (row.id === bad) throw new Error('no');
      }),
    );
    await failing.outbox.drain();
    expect(await db.query('SELECT DISTINCT row_id FROM told')).toEqual([{ row_id: good }]);
    expect(await unprocessed()).toEqual([bad]);
    expect(failing.logged).toHaveLength(1);
    await outbox(tell('Thing.happen', 'mended')).outbox.drain();
    expect(await unprocessed()).toEqual([]);
  });

  it('tells nothing twice when two processes drain at once', async () => {
    await db.query('DELETE FROM told');
    for (let number = 100; number < 140; number += 1) await write('happen', number);
    await Promise.all([1, 2].map((process) => outbox(tell('Thing.happen', `process ${process}`)).outbox.drain()));
    expect(await db.query('SELECT count(*)::int AS n, count(DISTINCT row_id)::int AS rows FROM told')).toEqual([
      { n: 40, rows: 40 },
    ]);
  });

  it('wakes when history is written, and stops cleanly with the row in hand finished', async () => {
    await db.query('DELETE FROM told');
    let begun: () => void = () => undefined;
    const inHand = new Promise<void>((resolve) => (begun = resolve));
    const running = outbox(
      tell('Thing.happen', 'slowly', async () => {
        begun();
        await new Promise((resolve) => setTimeout(resolve, 200));
      }),
    );
    running.outbox.start();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const id = await write('happen', 200);
    await inHand;
    await running.outbox.stop();
    expect(await db.query('SELECT row_id FROM told')).toEqual([{ row_id: id }]);
    const after = await write('happen', 201);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await unprocessed()).toEqual([after]);
    expect(running.logged).toEqual([]);
  });
});
