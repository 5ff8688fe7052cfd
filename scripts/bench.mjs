// `npm run bench`: measures the hot operations.
import { command } from './lib/command.mjs';

await command('bench');
