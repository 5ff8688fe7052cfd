import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const dist = join(import.meta.dirname, '..', 'dist', 'src');
const WORKERS = 2;

/** One cluster without fsync, one migrated template, one database and one server for each worker. */
export default async function setUp() {
  const { startEmbedded } = await import(join(dist, 'core', 'embedded', 'index.js'));
  const { openDatabase } = await import(join(dist, 'app.js'));
  const { migrate } = await import(join(dist, 'core', 'database', 'index.js'));
  const folder = await mkdtemp(join(tmpdir(), 'policy-market-test-'));
  const embedded = await startEmbedded({ dataDir: folder, settings: { fsync: 'off' }, log: () => undefined });
  const db = await openDatabase(embedded.url).initialize();
  await migrate(db);
  await db.destroy();
  const admin = new pg.Client(urlOf(embedded.url, 'postgres'));
  await admin.connect();
  const template = new URL(embedded.url).pathname.slice(1);
  const servers = [];
  for (let worker = 1; worker <= WORKERS; worker += 1) {
    const name = `worker_${worker}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    servers.push(await startServer(urlOf(embedded.url, name), join(folder, `${name}.log`)));
  }
  await admin.end();
  process.env.TEST_SERVERS = JSON.stringify(servers.map(({ url, database, log }) => ({ url, database, log })));
  globalThis.__testCluster = { embedded, folder, children: servers.map((server) => server.child) };
}

function urlOf(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Starts one server, writing all it logs to a file, and answers its address once it listens. */
function startServer(database, log) {
  const file = createWriteStream(log);
  const child = spawn(process.execPath, [join(dist, 'main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: database,
      PORT: '0',
      HOST: '127.0.0.1',
      DEMO: '0',
      SMTP_URL: '',
      LOG_LEVEL: 'trace',
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('exit', (code) => reject(new Error(`the test server ended with ${code}: ${output}`)));
    child.stdout.pipe(file);
    child.stderr.pipe(file);
    child.stdout.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
      const url = /listening on (\S+)/.exec(output)?.[1];
      if (url) resolve({ url, database, child, log });
    });
  });
}
