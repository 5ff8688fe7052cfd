import { describe, expect, it } from '@jest/globals';
import { preparedName } from '../rows.js';

describe('prepared statements', () => {
  it('have one name a text, and are no more than a connection can hold', () => {
    const first = preparedName('SELECT 1');
    expect(first).toMatch(/^q[\w-]{20}$/);
    expect(preparedName('SELECT 2')).not.toBe(first);
    const named = Array.from({ length: 5000 }, (_, n) => preparedName(`SELECT ${n}, 'asked for'`)).filter(Boolean);
    expect(named).toHaveLength(998);
    expect(preparedName('SELECT 1')).toBe(first);
  });
});
