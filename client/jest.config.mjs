/** Unit tests of plain TypeScript; whatever renders is tested in a browser (e2e/). */
export default {
  rootDir: 'src',
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^\\$lib/(.*)$': '<rootDir>/lib/$1' },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } }],
  },
};
