import { api } from './api.js';
import { bidder, council, globalId, join, person, type Person } from './cast.js';
import { openCommission, submittedBid } from './market.js';
import { sql } from './server.js';
import { argumentLists, fieldsOf, named, schemaTypes, selections, type Candidates } from './walk.js';

/** Words and figures that stand in one sealed bid and nowhere else in the market. */
export const CANARIES = {
  answer: 'quetzalcanary',
  plan: 'ocelotcanary',
  name: 'Ximena Canaryova',
  price: '31337.77',
  title: 'axolotlcanary',
};

export type SealedScene = Awaited<ReturnType<typeof sealedScene>>;

/** A commission with one sealed bid full of canaries, and everybody who must not find them. */
export async function sealedScene() {
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

/** What an argument is tried with: everything in the scene that somebody could name. */
const candidatesOf =
  (scene: SealedScene): Candidates =>
  ({ name, type }) => {
    if (type === 'ID') return name === 'actingFor' ? scene.bodies : scene.ids;
    if (type === 'String') return scene.names;
    if (type === 'Int') return name === 'first' ? [5] : [1];
    if (type === 'Boolean') return [true];
    return [];
  };

/** The secrets of the scene that this text holds. */
export const found = (scene: SealedScene, text: string): string[] =>
  scene.secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

/** Every query of the schema with every candidate, and below each that answers something, all that can be selected. */
async function* everyQuery(scene: SealedScene, who: Person | null): AsyncGenerator<string> {
  const candidates = candidatesOf(scene);
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

interface Swept {
  asked: number;
  leaks: string[];
  refused: string[];
}

/** Asks everything that can be asked and keeps what leaks, and what the server would not answer. */
export async function leaksFor(scene: SealedScene, who: Person | null): Promise<Swept> {
  const leaks: string[] = [];
  const refused: string[] = [];
  let asked = 0;
  for await (const query of everyQuery(scene, who)) {
    const answer = await api(query, {}, who ?? {});
    asked += 1;
    // What the asker typed may come back in an error; what counts is what the market adds.
    const text = JSON.stringify(answer);
    for (const secret of found(scene, text))
      if (!query.includes(secret)) leaks.push(`${secret} by ${query.slice(0, 120)}`);
    if (answer.errors?.some((error) => /limit|depth|cost|conflict|Cannot query/i.test(error.message)))
      refused.push(`${answer.errors[0]!.message} by ${query.slice(0, 80)}`);
  }
  return { asked, leaks, refused };
}

/** Pages and exports that could show a bid. */
export const pagesOf = ({ commission: { reference: ref }, meridian }: SealedScene): string[] => [
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
  `/organisations/${meridian.body.slug}`,
  '/administration/audit',
  `/open-data/ocds/${ref}.json`,
  '/open-data/ocds.json',
  '/open-data/commissions.csv',
];
