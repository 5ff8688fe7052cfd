// `npm start`: sets up what is missing or has changed, then serves pages and API.
import { runBuilt } from './lib/command.mjs';
import { refuseTakenPort } from './lib/port.mjs';
import { noteRunning } from './lib/running.mjs';
import { ensureBuilt } from './lib/setup.mjs';
import { main } from './lib/stop.mjs';

await main(async () => {
  await refuseTakenPort();
  await ensureBuilt();
  noteRunning();
  await runBuilt('main.js');
});
