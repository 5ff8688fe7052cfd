import { ask, type Body, type Person } from '../../../../test-kit/index.js';

export const CONTEXT =
  'One child in three in the city grows up poor. Wages, rents and the rules of benefits each play a part, and the council can move only some of them.';

interface Draft {
  id: string;
  number: number;
  revision: number;
  changes: number;
}

const DRAFT = 'id number revision changes';

export const DRAFT_EDITION = `mutation ($input: DraftEditionInput!) { draftEdition(input: $input) { edition { ${DRAFT} } } }`;
export const ADD_THEME = `mutation ($input: AddThemeInput!) { addTheme(input: $input) { theme { id name } } }`;
export const ADD_AREA = `mutation ($input: AddPolicyAreaInput!) { addPolicyArea(input: $input) { edition { ${DRAFT} } area { areaId slug revision questions { id text } } } }`;
export const UPDATE_AREA = `mutation ($input: UpdatePolicyAreaInput!) { updatePolicyArea(input: $input) { edition { ${DRAFT} } area { areaId slug number revision title questions { id text } } } }`;
export const PUBLISH = `mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { edition { number state publishedAt } } }`;

/** Begins a draft. */
export async function draft(officer: Person, body: Body): Promise<Draft> {
  const { draftEdition } = await ask<{ draftEdition: { edition: Draft } }>(
    DRAFT_EDITION,
    { input: { actingFor: body.globalId } },
    officer,
  );
  return draftEdition.edition;
}

/** Adds a theme and answers its id. */
export async function theme(officer: Person, body: Body, name = 'A Fair City'): Promise<string> {
  const { addTheme } = await ask<{ addTheme: { theme: { id: string } } }>(
    ADD_THEME,
    { input: { actingFor: body.globalId, name } },
    officer,
  );
  return addTheme.theme.id;
}

/** The words of an area that may be published. */
export const words = (themeId: string, title: string) => ({
  title,
  themeId,
  stage: 'EXPLORING',
  context: CONTEXT,
  known: 'A review of 2024 covered housing benefit.',
  questions: [{ text: 'Which measures work within council powers?' }],
  helpWanted: ['EVIDENCE'],
  contactRole: 'Head of Policy',
  budgetMin: { amount: '20000' },
  budgetMax: { amount: '45000' },
});

interface Added {
  areaId: string;
  slug: string;
  revision: number;
  questions: { id: string; text: string }[];
}

/** Adds an area that may be published. */
export async function add(officer: Person, edition: Draft, themeId: string, title: string): Promise<Added> {
  const { addPolicyArea } = await ask<{ addPolicyArea: { area: Added } }>(
    ADD_AREA,
    { input: { editionId: edition.id, ...words(themeId, title) } },
    officer,
  );
  return addPolicyArea.area;
}

const CHANGES = `query ($id: ID!) { node(id: $id) { ... on ProspectusEdition { changes } } }`;

/** How often a draft has changed so far. */
export const changesOf = async (officer: Person, editionId: string): Promise<number> =>
  (await ask<{ node: { changes: number } }>(CHANGES, { id: editionId }, officer)).node.changes;

/** Publishes a draft as it is now. */
export const publish = async (officer: Person, editionId: string): Promise<unknown> =>
  ask(PUBLISH, { input: { editionId, changes: await changesOf(officer, editionId) } }, officer);

/** A council with one edition in force that holds the named areas. */
export async function published(officer: Person, body: Body, ...titles: string[]) {
  const themeId = await theme(officer, body);
  const edition = await draft(officer, body);
  const areas: Added[] = [];
  for (const title of titles) areas.push(await add(officer, edition, themeId, title));
  await publish(officer, edition.id);
  return { themeId, edition, areas };
}
