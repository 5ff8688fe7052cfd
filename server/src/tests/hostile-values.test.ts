import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { server } from '../../test-kit/index.js';
import { hostileRequests, SECRET, sendHostile, type Hostile } from '../../test-kit/sweep/hostile.js';
import { materialOf } from '../../test-kit/sweep/material.js';
import { sealedScene, type Scene } from '../../test-kit/sweep/scene.js';

jest.setTimeout(120_000);

const CODES = /^(INVALID|NOT_FOUND|FORBIDDEN|UNAUTHENTICATED|CONFLICT|REFUSED|RATE_LIMITED)$/;

let scene: Scene;
let all: Hostile[];
let before = 0;
beforeAll(async () => {
  before = readFileSync(server.log, 'utf8').split('\n').length;
  scene = await sealedScene();
  all = await hostileRequests(await materialOf(scene));
});

describe('a hostile value in any argument of the API', () => {
  it.each(['rival bidder', 'officer', 'administrator'])(
    'is never a fault of ours, and is answered by a known code: %s',
    async (role) => {
      expect(all.length).toBeGreaterThan(2_000);
      const said = await sendHostile(all, scene.roles[role] ?? null);
      const odd = said.filter(({ status, text }) => {
        if (status >= 500 || /node_modules|\.js:\d|\bat \w+ \(/.test(text)) return true;
        const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
        return errors.some(({ extensions }) => !CODES.test(extensions.code));
      });
      expect(odd.map(({ name, status, text, sent }) => `${name}: ${status} ${text.slice(0, 300)} for ${sent}`)).toEqual(
        [],
      );
    },
  );

  it('stands in no line of the log, and no line calls it a fault of ours', () => {
    const lines = readFileSync(server.log, 'utf8').split('\n');
    expect(lines.length).toBeGreaterThan(1);
    const telling = Object.values(SECRET).map(String);
    expect(lines.filter((line) => telling.some((secret) => line.includes(secret)))).toEqual([]);
    expect(lines.slice(before).filter((line) => line.includes('request failed'))).toEqual([]);
  });
});
