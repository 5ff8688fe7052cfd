// `npm run import -- FILE` takes an OCDS release package.
import { command } from './lib/command.mjs';

await command('import');
