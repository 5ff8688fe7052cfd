import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { ask } from '../../test-kit/index.js';

interface Facts {
  mutations: string[];
  nodeTypes: string[];
  policies: string[];
  nouns: string[];
}

/** What of the published schema nothing stands behind. */
function gaps({ mutations, nodeTypes, policies, nouns }: Facts): string[] {
  const without = (names: string[], known: string[]): string[] => names.filter((name) => !known.includes(name));
  return [
    ...without(mutations, policies).map((name) => `mutation ${name} has no policy row`),
    ...without(nodeTypes, nouns).map((name) => `type ${name} implements Node and has no noun`),
  ];
}

const SCHEMA = `{ __schema { mutationType { fields { name } } types { name kind interfaces { name } } } }`;
interface Schema {
  __schema: {
    mutationType: { fields: { name: string }[] };
    types: { name: string; kind: string; interfaces: { name: string }[] | null }[];
  };
}

/** The tables as the built application gathers them. */
const gathered = (): Pick<Facts, 'policies' | 'nouns'> =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { policies, nouns } = await import('./dist/src/app.js');
         console.log(JSON.stringify({ policies: Object.keys(policies), nouns: nouns.map((noun) => noun.kind) }));`,
      ],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    ),
  ) as Pick<Facts, 'policies' | 'nouns'>;

async function facts(): Promise<Facts> {
  const { __schema } = await ask<Schema>(SCHEMA);
  return {
    mutations: __schema.mutationType.fields.map(({ name }) => name),
    nodeTypes: __schema.types
      .filter(({ kind, interfaces }) => kind === 'OBJECT' && interfaces?.some(({ name }) => name === 'Node'))
      .map(({ name }) => name),
    ...gathered(),
  };
}

describe('the published schema', () => {
  it('has a policy row behind every mutation and a noun behind every Node', async () => {
    expect(gaps(await facts())).toEqual([]);
  });

  it('would be found out on a mutation without a row and a Node without a noun', async () => {
    const real = await facts();
    const planted = {
      ...real,
      mutations: [...real.mutations, 'openAnything'],
      nodeTypes: [...real.nodeTypes, 'Secret'],
    };
    expect(gaps(planted)).toEqual([
      'mutation openAnything has no policy row',
      'type Secret implements Node and has no noun',
    ]);
  });
});
