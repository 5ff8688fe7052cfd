/** Journeys in a real browser. One at a time: they share two cores with the server. */
export default {
  testEnvironment: 'node',
  testMatch: ['**/*.e2e.mjs'],
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 1,
  globalSetup: './kit/setup.mjs',
  globalTeardown: './kit/teardown.mjs',
};
