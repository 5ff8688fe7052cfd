import { lexicographicSortSchema, printSchema } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMarketSchema, root } from '../app.js';

const file = join(root, 'schema.graphql');
const text = `# Made from the code by \`npm run generate\`. Do not edit.\n\n${printSchema(lexicographicSortSchema(await buildMarketSchema()))}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('schema.graphql differs from the code. Run npm run generate and commit the result.');
    process.exit(1);
  }
} else writeFileSync(file, text);
