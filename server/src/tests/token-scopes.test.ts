import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ask, sql } from '../../test-kit/index.js';
import { attempts } from '../../test-kit/sweep/attempts.js';
import { materialOf } from '../../test-kit/sweep/material.js';
import { sealedScene, type Scene } from '../../test-kit/sweep/scene.js';
import type { Material } from '../../test-kit/sweep/values.js';

jest.setTimeout(60_000);

const CREATE = `mutation { createApiToken(input: { name: "Reader", scopes: [], expiresInDays: 30 }) { secret } }`;
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

describe('an API token without scopes', () => {
  it.each(['officer', 'rival bidder', 'administrator'])('changes nothing by any mutation: %s', async (role) => {
    const who = scene.roles[role]!;
    const { createApiToken } = await ask<{ createApiToken: { secret: string } }>(CREATE, {}, who);
    const written = () => sql('SELECT count(*)::int AS n FROM history WHERE member_id = $1', [who.id]);
    const before = await written();
    const answers = await attempts(material, { bearer: createApiToken.secret });
    const codes = new Map<string, Set<string>>();
    for (const [asked, answer] of answers) {
      const name = asked.split(' ')[0]!;
      const { errors } = JSON.parse(answer) as { errors?: { extensions: { code: string } }[] };
      codes.set(name, (codes.get(name) ?? new Set()).add(errors?.[0]?.extensions.code ?? 'DONE'));
    }
    const odd = [...codes].filter(
      ([name, said]) =>
        !FOR_ANYBODY.includes(name) &&
        [...said].some((code) => !/^(FORBIDDEN|UNAUTHENTICATED|INVALID|NOT_FOUND)$/.test(code)),
    );
    expect(odd.map(([name, said]) => `${name}: ${[...said].join(', ')}`)).toEqual([]);
    expect([...codes].filter(([, said]) => said.has('FORBIDDEN')).length).toBeGreaterThan(40);
    expect(await written()).toEqual(before);
  });
});
