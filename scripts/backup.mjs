// `npm run backup -- FILE` writes database and files to one file.
import { command } from './lib/command.mjs';

await command('backup');
