import base from './jest.config.mjs';

/** Kill tests start and kill servers of their own, so they run alone and need no shared cluster. */
export default {
  ...base,
  roots: ['<rootDir>/kill'],
  testMatch: ['**/*.kill.ts'],
  maxWorkers: 1,
  testTimeout: 180_000,
  globalSetup: undefined,
  globalTeardown: undefined,
};
