// `npm run dev`: server and pages, both reloaded as their files change. Pages at CLIENT_PORT, the API behind them.
import { Family } from './lib/family.mjs';
import { tidyServer } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { noteRunning, refuseWhileRunning } from './lib/running.mjs';
import { ensureServer } from './lib/setup.mjs';
import { main } from './lib/stop.mjs';

const clientPort = process.env.CLIENT_PORT ?? '5173';
const port = process.env.PORT ?? '4000';
const env = { NODE_ENV: 'development', PUBLIC_URL: `http://localhost:${clientPort}`, ...process.env, PORT: port };

await main(async () => {
  await ensureServer();
  refuseWhileRunning('This command builds again and again');
  noteRunning();
  const family = new Family();
  watchServer(family);
  family.start([inRoot('node_modules/vite/bin/vite.js'), 'dev', '--port', clientPort, '--strictPort'], {
    cwd: inRoot('client'),
    env: { ...env, API_URL: `http://127.0.0.1:${port}` },
  });
});

/** Starts the server after each compilation without a fault, never on half of one. */
function watchServer(family) {
  const tsc = [inRoot('node_modules/typescript/bin/tsc'), '-b', inRoot('server'), '--watch', '--preserveWatchOutput'];
  let server;
  let asked = false;
  const start = () => {
    asked = false;
    tidyServer();
    server = family.start(['--enable-source-maps', inRoot('server/dist/src/main.js')], { env, replaceable: true });
    const mine = server;
    mine.on('close', () => {
      if (server === mine) server = undefined;
      if (asked && !family.stopping) start();
    });
  };
  const restart = () => {
    asked = true;
    if (server) server.kill('SIGTERM');
    else start();
  };
  family.start(tsc, { onLine: (line) => void (/Found 0 errors/.test(line) && restart()) });
}
