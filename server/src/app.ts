import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Settings } from './core/config/index.js';
import { createDataSource } from './core/database/index.js';
import { makeSchema, nodeResolver } from './core/graphql/index.js';
import { healthRoutes, makeLogger, makeServer, type Base } from './core/http/index.js';
import { Jobs, type JobKind } from './core/jobs/index.js';
import { settleDue, type Lifecycle } from './core/lifecycle/index.js';
import { LiveHub, serveLive } from './core/live/index.js';
import { LiveResolver } from './core/live/live.resolver.js';
import { sendMail } from './core/mail/index.js';
import type { Noun } from './core/nouns/index.js';
import { Outbox } from './core/outbox/index.js';
import type { PolicyTable } from './core/policy/index.js';
import {
  announcers,
  entities,
  hearings,
  jobKinds,
  lifecycles,
  nouns,
  ownData,
  policies,
  readiness,
  resolvers,
  routes,
} from './market.js';
import { accountResolver, auditResolver, authenticate, stillGood } from './features/members/index.js';
import { migrations } from './migrations/index.js';

export { lifecycles, nouns, policies };
export type { Lifecycle, Noun, PolicyTable };

/** Repository root: `server/dist/src` lies three folders below it. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** The data source over every entity and migration. */
export const openDatabase = (url: string, poolSize?: number): DataSource =>
  createDataSource({ url, entities, migrations, ...(poolSize ? { poolSize } : {}) });

/** The whole schema; needs no database. */
export const buildMarketSchema = (): Promise<GraphQLSchema> =>
  makeSchema([...resolvers, nodeResolver(nouns), LiveResolver, accountResolver(nouns, ownData), auditResolver(nouns)]);

export interface Market {
  server: FastifyInstance;
  base: Base;
  /** Serves what is under way, then stops the work. Answers how many connections had to be cut. */
  stop(limits?: StopLimits): Promise<number>;
}

export interface StopLimits {
  /** How long `/readyz` fails while new connections are still served. */
  noticeMs: number;
  /** The longest wait for requests. */
  requestsMs: number;
  /** The longest wait for a job in hand. */
  jobsMs: number;
}

const AT_ONCE: StopLimits = { noticeMs: 0, requestsMs: 1_000, jobsMs: 1_000 };

/** Puts the application together over an initialised, migrated database. */
export async function createMarket(db: DataSource, settings: Settings, demo: boolean): Promise<Market> {
  const logger = makeLogger(settings);
  const jobs = new Jobs(db, (message, error) => logger.error({ err: error }, message));
  const base: Base = {
    db,
    settings,
    jobs,
    demo,
    authenticate: (credentials, offer) => authenticate({ db }, credentials, offer),
    stillGood: (viewers) => stillGood({ db }, viewers),
  };
  const kinds: JobKind[] = [
    { name: 'send-mail', atOnce: 20, run: (data) => sendMail(base, String(data.id)) },
    { name: 'settle-due', cron: '* * * * *', run: async () => void (await settleDue(base, lifecycles)) },
    ...jobKinds(base),
  ];
  const works = settings.ROLE !== 'web';
  await jobs.start(kinds, works);
  const outbox = new Outbox(base, announcers, (message, error) => logger.error({ err: error }, message));
  const schema = await buildMarketSchema();
  const server = await makeServer(
    base,
    schema,
    [healthRoutes(readiness), ...routes],
    join(root, 'client', 'build', 'handler.js'),
    logger,
  );
  const hub = new LiveHub(base, nouns, hearings, (message, error) => logger.error({ err: error }, message));
  serveLive(server, base, schema, hub);
  if (works) outbox.start();
  const stop = async ({ noticeMs, requestsMs, jobsMs }: StopLimits = AT_ONCE): Promise<number> => {
    const cut = await server.drain.run(noticeMs, requestsMs);
    await hub.close();
    await outbox.stop();
    await jobs.stop(jobsMs);
    await server.close();
    await db.destroy();
    return cut;
  };
  return { server, base, stop };
}
