import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { server } from '../../test-kit/index.js';
import { addressesOf } from '../../test-kit/sweep/addresses.js';
import { sealedScene, type Scene } from '../../test-kit/sweep/scene.js';

jest.setTimeout(120_000);

const PARTS = [
  '%00',
  '%ED%A0%80',
  '%2e%2e%2f',
  'x'.repeat(4_000),
  "'%20OR%201=1--",
  '%F0%9F%92%A5',
  '__proto__',
  'null',
];
const ASKED =
  'q after before since for council state show kind theme closing budgetFrom sort token undo to search text revision bid criterion confirm format'.split(
    ' ',
  );
const VALUES = [
  '',
  '%00',
  '%ED%A0%80',
  '-1',
  '99999999999999999999',
  'x'.repeat(3_000),
  '%5B%5D',
  "'",
  '2020-13-45',
  '//evil.example',
];

/** Each address with its last part made hostile, and with all questions that pages take, each value in all of them. */
function hostileOf(plain: readonly string[]): string[] {
  const parted = plain.flatMap((path) => PARTS.map((part) => path.replace(/[^/]*$/, part)));
  const asked = plain.flatMap((path) =>
    VALUES.map(
      (value) =>
        `${path}?${ASKED.map((name) => `${name}=${value}`)
          .join('&')
          .slice(0, 7_000)}`,
    ),
  );
  return [...new Set([...parted, ...asked])];
}

/** Each address with one question at a time, the values taking turns. */
const oneByOne = (plain: readonly string[]): string[] =>
  plain.flatMap((path, p) => ASKED.map((name, i) => `${path}?${name}=${VALUES[(p + i) % VALUES.length]}`));

let scene: Scene;
beforeAll(async () => {
  scene = await sealedScene();
});

describe('a hostile address', () => {
  it.each(['anonymous', 'officer'])('is answered and never a fault of ours: %s', async (role) => {
    const plain = [...new Set(addressesOf(scene).map((address) => address.split('?')[0]!))];
    const addresses = [...hostileOf(plain), ...(role === 'officer' ? oneByOne(plain) : [])];
    expect(addresses.length).toBeGreaterThan(900);
    const cookie = scene.roles[role]?.cookie;
    const odd: string[] = [];
    const queue = addresses.values();
    const worker = async (): Promise<void> => {
      for (const address of queue) {
        const response = await fetch(server.url + address, {
          redirect: 'manual',
          headers: { accept: 'text/html', ...(cookie ? { cookie } : {}) },
        });
        const text = await response.text();
        const location = response.headers.get('location') ?? '';
        if (
          response.status >= 500 ||
          /node_modules|\.js:\d+:\d|\bat \w+ \(/.test(text) ||
          /^(https?:)?\/\/(?!127)/.test(location)
        )
          odd.push(`${response.status} ${location} ${address.slice(0, 200)}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(odd).toEqual([]);
  });
});
