import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '..', '..', '..');
const NAMED = /loaders\s*\.get(?:<[^()]*>)?\(\s*['`]([^'`]+)['`]/g;

/** The names of all loaders, as they are made. */
const loaderNames = (): string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('tests'))
    .flatMap((path) => [...readFileSync(join(SOURCES, path), 'utf8').matchAll(NAMED)])
    .map((match) => match[1]!);

it('gives every loader a name of its own, or one of two would answer for the other', () => {
  const names = loaderNames();
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
