// `npm run restore -- FILE` fills an empty database from a backup.
import { command } from './lib/command.mjs';

await command('restore');
