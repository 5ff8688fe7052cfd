// `npm run demo`: loads the demo stories; `-- --reset` begins again.
import { command } from './lib/command.mjs';

await command('demo');
