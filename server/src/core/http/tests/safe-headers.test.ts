import { describe, expect, it } from '@jest/globals';
import { server, startBeside } from '../../../../test-kit/index.js';

const ADDRESSES = ['/', '/commissions', '/livez', '/graphql', '/open-data/ocds.json', '/nowhere', '/files/x/y'];
const headersOf = async (url: string, name: string): Promise<(string | null)[]> =>
  Promise.all(ADDRESSES.map(async (address) => (await fetch(url + address, { redirect: 'manual' })).headers.get(name)));

describe('every answer', () => {
  it('forbids browsers to guess types, and promises no https where there is none', async () => {
    expect(new Set(await headersOf(server.url, 'x-content-type-options'))).toEqual(new Set(['nosniff']));
    expect(new Set(await headersOf(server.url, 'strict-transport-security'))).toEqual(new Set([null]));
  });

  it('keeps browsers to https where people come by it', async () => {
    const { url, child, ended } = await startBeside({ PUBLIC_URL: 'https://market.example' });
    try {
      expect(new Set(await headersOf(url, 'strict-transport-security'))).toEqual(new Set(['max-age=31536000']));
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  });
});
