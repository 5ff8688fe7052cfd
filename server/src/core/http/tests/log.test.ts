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
