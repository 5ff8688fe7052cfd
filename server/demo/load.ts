import type { GraphQLSchema } from 'graphql';
import type { Base } from '../src/core/http/index.js';
import type { Person } from './cast.js';
import { emptyDatabase, isHalfLoaded, isUnused, noteLoading } from './empty.js';
import { demoPassword } from './password.js';
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

/** What was loaded, to be said to whoever started it. */
export interface LoadedDemo {
  people: Person[];
  password: string;
}

/** Loads the stories into a database that nobody has used; what an interrupted loading left is removed first, with notices imported before it. Null when it is used. */
export async function loadDemoOnce(base: Base, makeSchema: () => Promise<GraphQLSchema>): Promise<LoadedDemo | null> {
  if (await isHalfLoaded(base.db)) await emptyDatabase(base.db);
  return (await isUnused(base.db)) ? loadDemo(base, await makeSchema()) : null;
}

/** Plays the demo stories into an unused database. Answers the cast and their password. */
async function loadDemo(base: Base, schema: GraphQLSchema): Promise<LoadedDemo> {
  const stage = new Stage({ ...base, demo: true }, schema);
  const password = demoPassword(base.settings.HOST);
  await noteLoading(base.db, true);
  const cast = await createCast(stage, password);
  const areas = await playProspectus(stage, cast);
  await playAwarded(stage, cast, areas);
  await playUnsuccessful(stage, cast, areas);
  await playScoring(stage, cast, areas);
  await playClosed(stage, cast, areas);
  await playOpen(stage, cast, areas);
  await playOpenMore(stage, cast, areas);
  await playPeople(stage, cast);
  await noteLoading(base.db, false);
  return { people: cast.people, password };
}
