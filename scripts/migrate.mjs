// `npm run migrate`: brings the database to the newest migration.
import { command } from './lib/command.mjs';

await command('migrate');
