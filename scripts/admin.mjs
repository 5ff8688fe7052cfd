// `npm run admin -- EMAIL` prints a link for the first administrator.
import { command } from './lib/command.mjs';

await command('admin');
