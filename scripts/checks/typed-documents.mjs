import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../lib/steps.mjs';

const committed = 'client/src/lib/graphql/graphql-env.d.ts';

/** The types that the pages' queries are checked against are made from today's schema. */
export async function checkTypedDocuments(root) {
  const folder = await mkdtemp(join(tmpdir(), 'policy-market-types-'));
  try {
    const fresh = join(folder, 'graphql-env.d.ts');
    const tool = join(root, 'node_modules/.bin/gql.tada');
    const faults = await runTool([tool, 'generate-output', '-c', 'client/tsconfig.json', '-o', fresh], root);
    if (faults) return [faults];
    const same = (await readFile(fresh, 'utf8')) === (await readFile(join(root, committed), 'utf8'));
    return same ? [] : [`${committed} is stale: run "npm run graphql -w client" and commit it.`];
  } finally {
    await rm(folder, { recursive: true });
  }
}
