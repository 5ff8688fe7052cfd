import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { momentOf } from './moment.js';
import { SnakeNaming } from './naming.js';

// A day has no time zone; the driver would turn it into midnight of the server's own.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, momentOf);

type Entities = MixedList<(new () => object) | EntitySchema>;

/** One pool of connections, all in UTC. Nothing is ever synchronised: migrations alone shape the database. */
export const createDataSource = (options: {
  url: string;
  entities: Entities;
  migrations: MixedList<(new () => object) | string>;
  poolSize?: number;
}): DataSource =>
  new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    migrations: options.migrations as string[],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    extra: { options: '-c timezone=UTC', idle_in_transaction_session_timeout: 30_000 },
  });
