import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './client/svelte.config.js';

const name = (selector, format, more = {}) => ({ selector, format, ...more });

const ofNode = [
  ...['process', 'console', 'Buffer', 'performance', 'structuredClone', 'URL', 'URLSearchParams', 'TextDecoder'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'AbortSignal', 'AbortController'],
  ...['fetch', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'WebSocket'],
];
const readonly = (names) => Object.fromEntries(names.map((one) => [one, 'readonly']));

const naming = [
  'error',
  name('default', ['camelCase'], { leadingUnderscore: 'allow' }),
  name('import', ['camelCase', 'PascalCase', 'UPPER_CASE']),
  name('variable', ['camelCase', 'PascalCase', 'UPPER_CASE'], { leadingUnderscore: 'allowSingleOrDouble' }),
  name('function', ['camelCase', 'PascalCase']),
  name('typeLike', ['PascalCase']),
  name('interface', ['PascalCase'], { custom: { regex: '^I[A-Z]', match: false } }),
  name('enumMember', ['camelCase', 'PascalCase', 'UPPER_CASE']),
  // Names that come from outside: rows of the database, headers, OCDS fields, decorators.
  name('property', null),
  name('objectLiteralMethod', null),
  name('parameter', ['camelCase', 'PascalCase'], { leadingUnderscore: 'allow' }),
];

const everywhere = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-useless-assignment': 'off',
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Use node:crypto.' }],
};

const noHiddenImport = {
  // A page that is live fetches its socket code late, since most pages never need it.
  selector: 'ImportExpression[source.value!=/lib\\/graphql\\/live/]',
  message: 'Import at the top of the file: an import inside a function hides a circle.',
};

const typed = {
  'no-restricted-syntax': ['error', noHiddenImport],
  '@typescript-eslint/naming-convention': naming,
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/require-await': 'off', // plugins and hooks must be async whether or not they wait
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
};

export default defineConfig(
  {
    ignores: [
      '**/{dist,build,coverage,node_modules,.svelte-kit,.data,.cache}/',
      '**/graphql-env.d.ts',
      'client/**/*.config.{js,ts,mjs}',
      'server/**/*.config.{js,mjs}',
    ],
  },
  js.configs.recommended,
  { rules: everywhere, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['server/**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['server/tsconfig.json', 'server/tsconfig.tests.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: typed,
  },
  {
    files: ['client/**/*.{ts,svelte}', 'client/**/*.svelte.ts'],
    extends: [ts.configs.recommended, svelte.configs.recommended],
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        parser: ts.parser,
        svelteConfig,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...typed,
      '@typescript-eslint/restrict-template-expressions': 'off',
      'no-undef': 'off', // TypeScript says it better
      'svelte/no-navigation-without-resolve': 'off', // the site lives at the root of its address
      'svelte/require-store-reactive-access': 'off', // there are no stores, and looking for them is slow
      'svelte/no-at-html-tags': 'error',
      'svelte/no-useless-mustaches': 'off', // {' '} is how the formatter keeps a space
      'svelte/no-unused-svelte-ignore': 'off', // it does not see every warning that svelte-check sees
    },
  },
  {
    // What only one page uses lies beside it; what two use lies in lib.
    files: ['client/src/routes/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['../*', '**/routes/**'] }] },
  },
  {
    files: ['**/*.mjs', 'eslint.config.js'],
    languageOptions: { globals: readonly(ofNode) },
    rules: { 'no-console': 'off' },
  },
  {
    // What a journey evaluates runs inside the page.
    files: ['client/e2e/**/*.mjs'],
    languageOptions: { globals: readonly(['document', 'window', 'getComputedStyle', 'location', 'localStorage']) },
  },
  {
    // The server loads the built pages late: they need its own doors to be open first.
    files: ['server/src/core/http/pages.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Settings come from one place, which validates them all at the start.
    files: ['server/src/{core,features}/**'],
    ignores: ['server/src/core/config/**', 'server/src/core/embedded/**', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use node:crypto.' },
        { object: 'process', property: 'env', message: 'Take a setting from core/config.' },
      ],
    },
  },
  { files: ['server/src/cli/**', 'server/bench/**', 'server/demo/**'], rules: { 'no-console': 'off' } },
);
