// Loaded into a server before the program itself (`--import`): plants faults in it, as PLANTS says.
import { register } from 'node:module';

register('./plant-hooks.mjs', import.meta.url, { data: JSON.parse(process.env.PLANTS ?? '[]') });
