import { bench } from '../../bench/run.js';

await bench(process.argv.slice(2));
