import { describe, expect, it } from '@jest/globals';
import { api, PASSWORD, person, uuid } from '../../../../test-kit/index.js';

const REGISTER = `mutation ($email: String!) { register(input: { name: "Nadia Khan", email: $email, password: "heather otter lantern", isAdult: true }) { email } }`;
const CHANGE = `mutation ($email: String!) { changeEmail(input: { email: $email, password: "${PASSWORD}" }) { email } }`;
const ROUNDS = 9;

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

describe('whether an address has an account', () => {
  it.each([
    ['registering', REGISTER, 'register', false],
    ['a change of address', CHANGE, 'changeEmail', true],
  ])('is told neither by the answer to %s nor by the time that it takes', async (_what, document, field, signedIn) => {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const asking = signedIn ? await person('Bea Whitfield') : {};
      const addresses = { known: (await person('Amina Rahman')).email, unknown: `nobody.${uuid()}@example.org` };
      for (const which of ['known', 'unknown'] as const) {
        const start = performance.now();
        const { data, errors } = await api(document, { email: addresses[which] }, asking);
        times[which].push(performance.now() - start);
        expect([errors, data]).toEqual([undefined, { [field]: { email: addresses[which] } }]);
      }
    }
    const ratio = median(times.unknown) / median(times.known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
