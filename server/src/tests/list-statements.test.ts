import { describe, expect, it } from '@jest/globals';
import {
  api,
  bidder,
  council,
  openBids,
  openCommission,
  person,
  publishedArea,
  sql,
  submittedBid,
  uuid,
  type Body,
  type Person,
} from '../../test-kit/index.js';
import { fieldsOf, isRequired, named, schemaTypes } from '../../test-kit/sweep/walk.js';

const MOST = 4;

/** A list inside a list is read for each outer row. */
const OF_ONE_RECORD = ['*.commissions'];

/** More rows than a list may need statements, of everything that a list can be of. */
async function manyRows() {
  const us = await council();
  const meridian = await bidder('Meridian Policy Institute');
  const tally = await bidder('Tally & Finch', 'consultancy');
  const administrator = await person('Ada Byrne', { administrator: true });
  const commissions = [];
  for (let n = 0; n < 12; n += 1) {
    const commission = await openCommission(us, { panel: [us.evaluator, us.secondEvaluator], title: `Number ${n}` });
    await submittedBid(commission, meridian.body, meridian.manager);
    await submittedBid(commission, tally.body, tally.manager, '25000.00');
    if (n % 2) await openBids(commission, us.officer);
    await told(commission.id, us.officer, us.body);
    commissions.push(commission);
  }
  const area = commissions[0]!.area;
  // So that the area's list is as long as the council's.
  await sql('UPDATE commission SET area_id = $2 WHERE council_id = $1', [us.body.id, area.id]);
  for (let n = 0; n < 6; n += 1) {
    await asksToBeVerified((await bidder(`Body ${n}`, 'consultancy')).body, tally.manager);
    await publishedArea((await council(`Council ${n}`)).body);
  }
  return { us, meridian, administrator, ids: { Organisation: us.body.globalId, PolicyArea: area.globalId } };
}

const asksToBeVerified = (body: Body, by: Person): Promise<unknown> =>
  sql(
    `INSERT INTO verification_request (id, organisation_id, member_id, purpose, message) VALUES ($1, $2, $3, 'verify', 'Please.')`,
    [uuid(), body.id, by.id],
  );

const told = (commissionId: string, by: Person, body: Body): Promise<unknown> =>
  sql(
    `INSERT INTO history (id, subject_kind, subject_id, verb, member_id, acting_organisation_id, visibility, processed_at)
     VALUES ($1, 'Commission', $2, 'publish', $3, $4, 'public', now())`,
    [uuid(), commissionId, by.id, body.id],
  );

/** What can be selected of a record: each plain field, and each plain field of each record that hangs on it. */
async function pathsOf(typeName: string, actingFor: string): Promise<string[]> {
  const types = await schemaTypes();
  const paths: string[] = [];
  for (const field of await fieldsOf(typeName)) {
    if ([`${typeName}.${field.name}`, `*.${field.name}`].some((one) => OF_ONE_RECORD.includes(one))) continue;
    const needed = field.args.filter(isRequired);
    if (needed.some(({ name }) => name !== 'actingFor')) continue;
    const asked = needed.length > 0 ? `${field.name}(actingFor: "${actingFor}")` : field.name;
    const below = await fieldsOf(named(field.type));
    if (below.length === 0) paths.push(asked);
    for (const leaf of below)
      if (leaf.args.length === 0 && ['SCALAR', 'ENUM'].includes(types.get(named(leaf.type))!.kind))
        paths.push(`${asked} { ${leaf.name} }`);
  }
  return paths;
}

interface List {
  name: string;
  node: string;
  query: (below: string) => string;
  /** Statements before the list itself: the record that it hangs on. */
  before: number;
}

/** Every field of the schema that answers a connection; but the demo's outbox, which no test's server shows. */
async function connections(ids: Record<string, string>, actingFor: string): Promise<List[]> {
  const lists: List[] = [];
  for (const type of (await schemaTypes()).values())
    for (const field of await fieldsOf(type.name)) {
      if (!named(field.type).endsWith('Connection') || field.name === 'outbox') continue;
      const edge = named((await fieldsOf(named(field.type))).find(({ name }) => name === 'edges')!.type);
      const node = named((await fieldsOf(edge)).find(({ name }) => name === 'node')!.type);
      const asked = field.args.some(({ name }) => name === 'actingFor') ? `actingFor: "${actingFor}", ` : '';
      const list = (below: string): string => `${field.name}(${asked}first: 50) { edges { cursor node { ${below} } } }`;
      const ofRoot = type.name === 'Query';
      if (!ofRoot && !ids[type.name]) throw new Error(`Give this test a ${type.name} to read ${field.name} of.`);
      lists.push({
        name: `${type.name}.${field.name}`,
        node,
        before: ofRoot ? 0 : 1,
        query: (below) =>
          ofRoot
            ? `{ ${list(below)} }`
            : `{ node(id: "${ids[type.name]}") { ... on ${type.name} { ${list(below)} } } }`,
      });
    }
  return lists;
}

describe('every list of the schema', () => {
  it(`needs at most ${MOST} statements for whatever field of its records, however many there are`, async () => {
    const { us, meridian, administrator, ids } = await manyRows();
    const actors = { nobody: {}, bidder: meridian.manager, officer: us.officer, administrator };
    const tooMany: string[] = [];
    const most = new Map<string, number>();
    const lists = await connections(ids, meridian.body.globalId);
    for (const { name, node, query, before } of lists)
      for (const below of await pathsOf(node, meridian.body.globalId))
        for (const [who, as] of Object.entries(actors)) {
          const { data, headers } = await api<unknown>(query(below), {}, as);
          const rows = (JSON.stringify(data ?? {}).match(/"cursor"/g) ?? []).length;
          most.set(name, Math.max(rows, most.get(name) ?? 0));
          const statements = Number(headers.get('x-statements')) - before;
          if (statements > MOST) tooMany.push(`${name} as ${who}: ${below} takes ${statements} for ${rows} rows`);
        }
    expect(tooMany).toEqual([]);
    // A list of few rows would prove nothing.
    const short = [...most].filter(([, rows]) => rows <= MOST).map(([name]) => name);
    expect(short).toEqual([]);
  }, 120_000);
});

describe('several verbs in one request', () => {
  it('each answer as things stand after them', async () => {
    const commission = await openCommission(await council());
    const verb = (name: string): string => `${name}(input: $input) { commission { viewerFollows } }`;
    const { data } = await api<Record<string, { commission: { viewerFollows: boolean } }>>(
      `mutation ($input: CommissionInput!) { one: ${verb('followCommission')} two: ${verb('unfollowCommission')} three: ${verb('followCommission')} }`,
      { input: { id: commission.globalId } },
      await person('Fay Follower'),
    );
    expect(Object.values(data).map((answer) => answer.commission.viewerFollows)).toEqual([true, false, true]);
  });
});
