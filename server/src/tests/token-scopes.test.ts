import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { ask, sql } from '../../test-kit/index.js';
import { attempts } from '../../test-kit/sweep/attempts.js';
import { materialOf } from '../../test-kit/sweep/material.js';
import { sealedScene, type Scene } from '../../test-kit/sweep/scene.js';
import type { Material } from '../../test-kit/sweep/values.js';

jest.setTimeout(60_000);

const CREATE = `mutation ($scopes: [String!]!) { createApiToken(input: { name: "Reader", scopes: $scopes, expiresInDays: 30 }) { secret } }`;
/** How a token is turned away before anything is done. */
const TURNED_AWAY = /^(FORBIDDEN|UNAUTHENTICATED|INVALID|NOT_FOUND)$/;
/** What needs no account, or a link that was mailed: a token neither helps nor hinders. */
const FOR_ANYBODY = [
  'register',
  'confirmRegistration',
  'signIn',
  'requestPasswordReset',
  'resetPassword',
  'undoEmailChange',
  'stopFollowing',
];

let scene: Scene;
let material: Material;
beforeAll(async () => {
  scene = await sealedScene();
  material = await materialOf(scene);
});

/** The scope that each mutation needs, as the product as built has it. */
const scopeOf = (): Record<string, string | null> =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { policies } = await import('./dist/src/app.js');
         console.log(JSON.stringify(Object.fromEntries(Object.entries(policies).map(([name, { scope }]) => [name, scope]))));`,
      ],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    ),
  ) as Record<string, string | null>;

/** The secret of a new token of this person. */
const tokenOf = async (role: string, scopes: string[]): Promise<string> =>
  (await ask<{ createApiToken: { secret: string } }>(CREATE, { scopes }, scene.roles[role]!)).createApiToken.secret;

/** All that each mutation said to whoever holds this token. */
async function saidTo(bearer: string): Promise<Map<string, Set<string>>> {
  const codes = new Map<string, Set<string>>();
  for (const [asked, answer] of await attempts(material, { bearer })) {
    const name = asked.split(' ')[0]!;
    const { errors } = JSON.parse(answer) as { errors?: { extensions: { code: string } }[] };
    codes.set(name, (codes.get(name) ?? new Set()).add(errors?.[0]?.extensions.code ?? 'DONE'));
  }
  return codes;
}
const got = (codes: Map<string, Set<string>>, may: (name: string) => boolean): string[] =>
  [...codes]
    .filter(([name, said]) => !FOR_ANYBODY.includes(name) && !may(name) && ![...said].every((c) => TURNED_AWAY.test(c)))
    .map(([name, said]) => `${name}: ${[...said].join(', ')}`);

describe('an API token without scopes', () => {
  it.each(['officer', 'rival bidder', 'administrator'])('changes nothing by any mutation: %s', async (role) => {
    const written = () => sql('SELECT count(*)::int AS n FROM history WHERE member_id = $1', [scene.roles[role]!.id]);
    const token = await tokenOf(role, []);
    const before = await written();
    const codes = await saidTo(token);
    expect(got(codes, () => false)).toEqual([]);
    expect([...codes].filter(([, said]) => said.has('FORBIDDEN')).length).toBeGreaterThan(40);
    expect(await written()).toEqual(before);
  });
});

describe('an API token with one scope', () => {
  const needs = scopeOf();

  it.each([
    ['profile', 'officer'],
    ['open-data', 'officer'],
    ['evaluation', 'rival bidder'],
    ['bids', 'rival bidder'],
    ['prospectus', 'officer'],
    ['commissions', 'officer'],
    ['organisations', 'officer'],
  ])('gets no further with the mutations of other parts than one without: %s', async (scope, role) => {
    const codes = await saidTo(await tokenOf(role, [scope]));
    expect(got(codes, (name) => needs[name] === scope)).toEqual([]);
    const own = [...codes].filter(([name]) => needs[name] === scope);
    expect(own.some(([, said]) => [...said].some((code) => code !== 'FORBIDDEN'))).toBe(true);
  });
});
