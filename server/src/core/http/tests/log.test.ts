import { expect, it } from '@jest/globals';
import { safeError } from '../log.js';

it('keeps values and failing rows of a database error out of the log', () => {
  const fault = Object.assign(new Error('null value in column "title"'), {
    code: '23502',
    detail: 'Failing row contains (CANARY-1)',
    query: 'INSERT INTO bid_content',
    parameters: ['CANARY-2'],
    driverError: { detail: 'CANARY-3' },
  });
  expect(safeError(fault)).toMatchObject({ code: '23502', message: 'null value in column "title"' });
  expect(JSON.stringify(safeError(fault))).not.toContain('CANARY');
});

it('says nothing of a thrown value that is no error', () => {
  expect(safeError({ bid: 'CANARY' })).toEqual({ message: 'not an error' });
});

it('keeps the value out that a message quotes', () => {
  const thrown = (name: string, message: string) => Object.assign(new Error(message), { name });
  for (const error of [
    thrown('GraphQLError', 'Decimal cannot represent value: "CANARY"'),
    thrown('SyntaxError', `Unexpected token 'C', "CANARY" is not valid JSON`),
  ]) {
    expect(JSON.stringify(safeError(error))).not.toContain('CANARY');
    expect(safeError(error).message).toMatch(/^(Decimal cannot represent value|Unexpected token 'C',) …$/);
  }
});
