import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  api,
  bidder,
  council,
  globalId,
  join,
  openCommission,
  passDeadline,
  person,
  server,
  sql,
  submittedBid,
  type Person,
} from '../../test-kit/index.js';
import { argumentLists, fieldsOf, named, schemaTypes, selections, type Candidates } from '../../test-kit/walk.js';

/** Words and figures that stand in one sealed bid and nowhere else in the market. */
const CANARIES = {
  answer: 'quetzalcanary',
  plan: 'ocelotcanary',
  name: 'Ximena Canaryova',
  price: '31337.77',
  title: 'axolotlcanary',
};

type Scene = Awaited<ReturnType<typeof layOut>>;
let scene: Scene;

async function layOut() {
  const northgate = await council();
  const observer = await person('Olive Observer');
  await join(observer, northgate.body, 'observer');
  const meridian = await bidder('Meridian Policy Institute');
  const rival = await bidder('Tally & Finch', 'consultancy');
  const commission = await openCommission(northgate, { panel: [northgate.evaluator] });
  const bid = await submittedBid(commission, meridian.body, meridian.manager, CANARIES.price);
  await plantIn(bid.id);
  const [revision] = await sql<{ receipt: string; sha256: string }>(
    'SELECT receipt, sha256 FROM bid_revision WHERE bid_id = $1',
    [bid.id],
  );
  const secrets = [...Object.values(CANARIES), bid.id, bid.globalId, revision!.receipt, revision!.sha256];
  const roles: Record<string, Person | null> = {
    anonymous: null,
    outsider: await person('Oscar Outsider'),
    'rival bidder': rival.manager,
    evaluator: northgate.evaluator,
    officer: northgate.officer,
    observer,
    administrator: await person('Ada Administrator', { administrator: true }),
  };
  const kinds: [string, string][] = [
    ['Bid', bid.id],
    ['Commission', commission.id],
    ['Organisation', northgate.body.id],
    ['Organisation', meridian.body.id],
    ['Organisation', rival.body.id],
    ['PolicyArea', commission.area.id],
    ['Member', meridian.manager.id],
  ];
  const names = [
    commission.reference,
    northgate.body.slug,
    meridian.body.slug,
    commission.area.slug,
    revision!.receipt,
    bid.id,
  ];
  return {
    commission,
    bid,
    meridian,
    northgate,
    secrets,
    roles,
    ids: kinds.map(([kind, id]) => globalId(kind, id)),
    bodies: [northgate.body.globalId, meridian.body.globalId, rival.body.globalId],
    names,
  };
}

async function plantIn(bidId: string): Promise<void> {
  const answers = [{ criterionId: bidId, text: CANARIES.answer }];
  const team = [{ name: CANARIES.name, role: 'Lead', days: '10' }];
  const milestones = [{ title: CANARIES.title, dueOn: '2027-01-01', deliverable: 'Report' }];
  const parts = [answers, team, milestones].map((part) => JSON.stringify(part));
  await sql('UPDATE bid_content SET answers = $2, team = $3, milestones = $4, delivery_plan = $5 WHERE bid_id = $1', [
    bidId,
    ...parts,
    CANARIES.plan,
  ]);
  const planted = JSON.stringify({ answers, team, milestones, deliveryPlan: CANARIES.plan });
  await sql('UPDATE bid_revision SET canonical = (canonical::jsonb || $2::jsonb)::text WHERE bid_id = $1', [
    bidId,
    planted,
  ]);
}

const candidates: Candidates = ({ name, type }) => {
  if (type === 'ID') return name === 'actingFor' ? scene.bodies : scene.ids;
  if (type === 'String') return scene.names;
  if (type === 'Int') return name === 'first' ? [5] : [1];
  if (type === 'Boolean') return [true];
  return [];
};

const found = (text: string): string[] =>
  scene.secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

/** Every query of the schema with every candidate, and below each that answers something, all that can be selected. */
async function* everyQuery(who: Person | null): AsyncGenerator<string> {
  for (const field of await fieldsOf('Query')) {
    const target = named(field.type);
    for (const list of argumentLists(field, candidates)) {
      const probe = `{ ${field.name}${list} ${(await isLeaf(target)) ? '' : '{ __typename }'} }`;
      yield probe;
      const { data } = await api<Record<string, unknown> | null>(probe, {}, who ?? {});
      if (data?.[field.name] == null) continue;
      for await (const below of packed(selections(target, candidates, 3)))
        yield `{ ${field.name}${list} { ${below} } }`;
    }
  }
}

/** Puts selections into one while that is allowed: those with arguments, and those of other types, stand alone. */
async function* packed(all: AsyncGenerator<string>): AsyncGenerator<string> {
  let pack: string[] = [];
  const typeOf = (below: string | undefined): string => /^\.\.\. on \w+/.exec(below ?? '')?.[0] ?? '';
  for await (const below of all) {
    if (below.includes('(')) yield below;
    else {
      if (pack.length > 0 && (pack.join().length + below.length > 4_000 || typeOf(pack[0]) !== typeOf(below))) {
        yield pack.join(' ');
        pack = [];
      }
      pack.push(below);
    }
  }
  if (pack.length > 0) yield pack.join(' ');
}

const isLeaf = async (type: string): Promise<boolean> =>
  (await fieldsOf(type)).length === 0 && !(await schemaTypes()).get(type)?.kind.match(/UNION|INTERFACE/);

async function leaksFor(who: Person | null): Promise<{ asked: number; leaks: string[]; refused: string[] }> {
  const leaks: string[] = [];
  const refused: string[] = [];
  let asked = 0;
  for await (const query of everyQuery(who)) {
    const answer = await api(query, {}, who ?? {});
    asked += 1;
    // What the asker typed may come back in an error; what counts is what the market adds.
    const text = JSON.stringify(answer);
    for (const secret of found(text)) if (!query.includes(secret)) leaks.push(`${secret} by ${query.slice(0, 120)}`);
    if (answer.errors?.some((error) => /limit|depth|cost|conflict|Cannot query/i.test(error.message)))
      refused.push(`${answer.errors[0]!.message} by ${query.slice(0, 80)}`);
  }
  return { asked, leaks, refused };
}

const PAGES = (ref: string): string[] => [
  '/',
  '/commissions',
  `/commissions/${ref}`,
  `/commissions/${ref}/bid`,
  `/commissions/${ref}/opening`,
  `/commissions/${ref}/result`,
  `/commissions/${ref}/scoring`,
  `/commissions/${ref}/evaluation`,
  `/commissions/${ref}/award`,
  '/my-bids',
  '/my-work',
  '/outbox',
  `/organisations/${scene.meridian.body.slug}`,
  '/administration/audit',
  `/open-data/ocds/${ref}.json`,
  '/open-data/ocds.json',
  '/open-data/commissions.csv',
];

const EVERYBODY = ['anonymous', 'outsider', 'rival bidder', 'evaluator', 'officer', 'observer', 'administrator'];

describe.each([
  ['before the deadline', EVERYBODY],
  ['after the deadline, still sealed', ['rival bidder', 'evaluator', 'officer', 'administrator']],
])('a sealed bid %s', (when, roles) => {
  beforeAll(async () => {
    scene = await layOut();
    if (when.startsWith('after')) await passDeadline(scene.commission.id);
  }, 60_000);

  it.each(roles)(
    'is nowhere in the whole schema, the pages and the exports for the %s',
    async (role) => {
      const who = scene.roles[role] ?? null;
      const { asked, leaks, refused } = await leaksFor(who);
      expect(asked).toBeGreaterThan(10);
      expect(refused).toEqual([]);
      expect(leaks).toEqual([]);
      for (const page of PAGES(scene.commission.reference)) {
        const response = await fetch(server.url + page, {
          headers: { accept: 'text/html', ...(who ? { cookie: who.cookie } : {}) },
        });
        expect({ page, found: found(await response.text()) }).toEqual({ page, found: [] });
      }
    },
    120_000,
  );

  it('is in no mail, no history that is not sealed, and no log', async () => {
    const mails = await sql('SELECT subject, body FROM mail');
    const history = await sql(`SELECT * FROM history WHERE visibility <> 'sealed'`);
    expect(found(JSON.stringify([mails, history]))).toEqual([]);
    expect(found(readFileSync(server.log, 'utf8'))).toEqual([]);
  });

  it('is found by the same sweep where it may be seen: by its own bid manager', async () => {
    const { leaks } = await leaksFor(scene.meridian.manager);
    const seen = [...new Set(leaks.map((leak) => leak.split(' by ')[0]))];
    expect(seen).toEqual(expect.arrayContaining([CANARIES.answer, CANARIES.plan, CANARIES.price]));
  }, 120_000);
});

describe('the sweep itself', () => {
  it('finds a leak that is planted in a public text', async () => {
    scene = await layOut();
    await sql('UPDATE commission SET summary = $2 WHERE id = $1', [scene.commission.id, `A leak: ${CANARIES.answer}`]);
    const { leaks } = await leaksFor(null);
    expect(leaks.join()).toContain(CANARIES.answer);
  }, 120_000);
});
