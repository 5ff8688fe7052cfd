import { toGlobalId } from '../src/core/ids/index.js';
import { comingAreas } from './areas-coming.js';
import { crossAreas, democraticAreas } from './areas-democratic.js';
import { fairAreas } from './areas-fair.js';
import { prosperousAreas } from './areas-prosperous.js';
import { THEMES, type AreaSpec } from './areas.js';
import type { Cast } from './cast.js';
import { publishedAgo } from './long-ago.js';
import type { Stage } from './stage.js';

const ADD_THEME = `mutation ($input: AddThemeInput!) { addTheme(input: $input) { theme { id } } }`;
const DRAFT = `mutation ($input: DraftEditionInput!) { draftEdition(input: $input) { edition { id revision areas { areaId revision } } } }`;
const UPDATE = `mutation ($input: UpdateEditionInput!) { updateEdition(input: $input) { edition { id } } }`;
const ADD_AREA = `mutation ($input: AddPolicyAreaInput!) { addPolicyArea(input: $input) {
  area { areaId revision } } }`;
const UPDATE_AREA = `mutation ($input: UpdatePolicyAreaInput!) { updatePolicyArea(input: $input) { area { revision } } }`;
const PUBLISH = `mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { edition { number } } }`;
const FOLLOW = `mutation ($input: FollowPolicyAreaInput!) { followPolicyArea(input: $input) { __typename } }`;

/** Global ids of the areas in force, by key. */
export type Areas = Record<string, string>;

const money = (amount: string | undefined): object | null => (amount ? { amount, currency: 'GBP' } : null);

const wordsOf = (area: AreaSpec, themes: Record<string, string>): object => ({
  themeId: themes[area.theme],
  title: area.title,
  context: area.context,
  known: area.known,
  helpWanted: area.help,
  contactRole: area.contact,
  budgetMin: money(area.budget?.[0]),
  budgetMax: money(area.budget?.[1]),
  stage: area.stage ?? 'EXPLORING',
});

/** Who wants to hear of what. */
const FOLLOWERS: Record<string, string[]> = {
  'Amina Rahman': ['poverty', 'parks', 'ai'],
  'Bea Whitfield': ['temporary', 'goodwork'],
  'Helen Marsh': ['temporary', 'send', 'retrofit'],
};

/** Two editions, last year's with thirteen areas and this year's with sixteen and what has changed, and a draft of the next. */
export async function playProspectus(stage: Stage, cast: Cast): Promise<Areas> {
  const rhys = cast.person('Rhys Morgan');
  const actingFor = cast.body('northgate').globalId;
  const themes: Record<string, string> = {};
  for (const [key, [name, description]] of Object.entries(THEMES)) {
    const made = await stage.act<{ addTheme: { theme: { id: string } } }>(rhys, ADD_THEME, {
      actingFor,
      name,
      description,
    });
    themes[key] = made.addTheme.theme.id;
  }
  const specs = [...fairAreas, ...prosperousAreas, ...democraticAreas, ...crossAreas];
  const made: Areas = {};
  const add = async (editionId: string, area: AreaSpec): Promise<void> => {
    const input = { editionId, ...wordsOf(area, themes), questions: area.questions.map((text) => ({ text })) };
    const { addPolicyArea } = await stage.act<{ addPolicyArea: { area: { areaId: string } } }>(rhys, ADD_AREA, input);
    made[area.key] = addPolicyArea.area.areaId;
  };

  const first = await draft(
    stage,
    cast,
    'What we want to learn',
    'Areas where the council’s thinking is incomplete, and where others could help.',
  );
  for (const area of specs.filter(({ before }) => before)) await add(first.id, { ...area, ...area.before });
  await publish(stage, cast, first.id);
  await publishedAgo(stage, rawId(first.id), 365);

  const second = await draft(
    stage,
    cast,
    'What we want to learn next',
    'The second edition adds three areas and says what a year of talking with researchers, unions, charities and residents has taught us. Being in it is **not a promise to buy**.',
  );
  for (const area of specs.filter(({ before }) => !before)) await add(second.id, area);
  for (const area of specs.filter(({ before }) => before && Object.keys(before).length > 0))
    await change(stage, cast, second, area, made[area.key]!, themes);
  await publish(stage, cast, second.id);
  await publishedAgo(stage, rawId(second.id), 112);
  const third = await draft(
    stage,
    cast,
    'What we want to learn together',
    'A draft for the spring. It adds what residents asked for at the six ward meetings of the autumn.',
  );
  for (const area of comingAreas) await add(third.id, area);
  await publishedAgo(stage, rawId(third.id), 6);
  for (const [name, keys] of Object.entries(FOLLOWERS))
    for (const key of keys) await stage.act(cast.person(name), FOLLOW, { areaId: made[key] });
  return made;
}

interface Draft {
  id: string;
  revision: number;
  areas: { areaId: string; revision: number }[];
}

async function draft(stage: Stage, cast: Cast, title: string, introduction: string): Promise<Draft> {
  const rhys = cast.person('Rhys Morgan');
  const { draftEdition } = await stage.act<{ draftEdition: { edition: Draft } }>(rhys, DRAFT, {
    actingFor: cast.body('northgate').globalId,
  });
  const { id, revision } = draftEdition.edition;
  await stage.act(rhys, UPDATE, { editionId: id, revision, title, introduction });
  return draftEdition.edition;
}

async function publish(stage: Stage, cast: Cast, editionId: string): Promise<void> {
  const [row] = await stage.sql<{ changes: number }>('SELECT changes FROM prospectus_edition WHERE id = $1', [
    rawId(editionId),
  ]);
  await stage.act(cast.person('Rhys Morgan'), PUBLISH, { editionId, changes: row!.changes });
}

/** The words of an area as they read this year, with its questions kept as the same questions. */
async function change(
  stage: Stage,
  cast: Cast,
  edition: Draft,
  area: AreaSpec,
  id: string,
  themes: Record<string, string>,
): Promise<void> {
  const questions = await stage.sql<{ id: string; text: string }>(
    `SELECT q.question_id AS id, q.text FROM policy_question_version q JOIN policy_area_version v ON v.id = q.area_version_id
     WHERE v.area_id = $1 AND v.number = (SELECT max(number) FROM policy_area_version WHERE area_id = $1) ORDER BY q.position`,
    [rawId(id)],
  );
  const kept = area.questions.map((text, i) => ({
    text,
    ...(questions[i] ? { id: toGlobalId('PolicyQuestion', questions[i].id) } : {}),
  }));
  await stage.act(cast.person('Rhys Morgan'), UPDATE_AREA, {
    editionId: edition.id,
    areaId: id,
    revision: edition.areas.find(({ areaId }) => areaId === id)?.revision,
    ...wordsOf(area, themes),
    questions: kept,
  });
}

const rawId = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
