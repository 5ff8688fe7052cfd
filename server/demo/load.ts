import type { GraphQLSchema } from 'graphql';
import { randomBytes } from 'node:crypto';
import type { Base } from '../src/core/http/index.js';
import type { Person } from './cast.js';
import { createCast } from './people.js';
import { playProspectus } from './prospectus.js';
import { Stage } from './stage.js';
import { playAwarded } from './story-awarded.js';
import { playClosed } from './story-closed.js';
import { playOpenMore } from './story-open-more.js';
import { playOpen } from './story-open.js';
import { playScoring } from './story-scoring.js';
import { playPeople } from './story-people.js';
import { playUnsuccessful } from './story-unsuccessful.js';

/** Known on a machine of one's own only; elsewhere each loading makes its own. */
const LOCAL_PASSWORD = 'demo words of policy';

/** What was loaded, to be said to whoever started it. */
export interface LoadedDemo {
  people: Person[];
  password: string;
}

/** Whether nobody has used this database yet. */
export async function isEmpty(base: Base): Promise<boolean> {
  const [found] = await base.db.query<{ empty: boolean }[]>(
    'SELECT NOT EXISTS (SELECT 1 FROM member) AND NOT EXISTS (SELECT 1 FROM organisation) AS empty',
  );
  return found?.empty ?? false;
}

/** Plays the demo stories into an empty database. Answers the cast and their password. */
export async function loadDemo(base: Base, schema: GraphQLSchema): Promise<LoadedDemo> {
  const stage = new Stage({ ...base, demo: true }, schema);
  const password = base.settings.HOST === '' ? LOCAL_PASSWORD : randomBytes(9).toString('base64url');
  const cast = await createCast(stage, password);
  const areas = await playProspectus(stage, cast);
  await playAwarded(stage, cast, areas);
  await playUnsuccessful(stage, cast, areas);
  await playScoring(stage, cast, areas);
  await playClosed(stage, cast, areas);
  await playOpen(stage, cast, areas);
  await playOpenMore(stage, cast, areas);
  await playPeople(stage, cast);
  return { people: cast.people, password };
}
