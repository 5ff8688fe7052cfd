import pg from 'pg';

interface TestServer {
  url: string;
  database: string;
  /** File of everything that the server logs, at the finest level. */
  log: string;
}

const servers = JSON.parse(process.env.TEST_SERVERS ?? '[]') as TestServer[];

/** This worker's own server and database. */
export const server: TestServer = servers[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % servers.length] ?? {
  url: '',
  database: '',
  log: '',
};

const pool = new pg.Pool({
  connectionString: server.database,
  max: 4,
  allowExitOnIdle: true,
  options: '-c timezone=UTC',
});

// At the end of a run the cluster closes connections that the pool still keeps.
pool.on('error', () => undefined);

/** Runs SQL in this worker's database: to lay out what a test needs and to look at what happened. */
export async function sql<T extends object = Record<string, unknown>>(
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  return (await pool.query<T>(text, values)).rows;
}
