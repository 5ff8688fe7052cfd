// `npm run build`: sets up and builds whatever has changed, and starts nothing.
import { ensureBuilt } from './lib/setup.mjs';
import { main } from './lib/stop.mjs';

await main(async () => {
  await ensureBuilt();
  console.log('The server and the pages are built.');
});
