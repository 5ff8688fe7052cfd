import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';

const before = 'origin/main';

/** A change that breaks the API's callers needs a new line under Breaking in CHANGELOG.md. */
export function checkBreaking(root) {
  const oldSchema = show(root, 'schema.graphql');
  if (!oldSchema || !existsSync(join(root, 'schema.graphql'))) return [];
  const changes = breakingChanges(oldSchema, read(root, 'schema.graphql'));
  const told = breakingLines(read(root, 'CHANGELOG.md'));
  const toldBefore = breakingLines(show(root, 'CHANGELOG.md') ?? '');
  return told.some((line) => !toldBefore.includes(line)) ? [] : changes.map((change) => `Breaks callers: ${change}`);
}

/** What a caller of the old schema would lose, in words. */
export function breakingChanges(oldSchema, newSchema) {
  const [before, after] = [oldSchema, newSchema].map((text) => buildSchema(text, { assumeValidSDL: true }));
  return findBreakingChanges(before, after).map((change) => change.description);
}

/** The lines under Breaking in the Unreleased part of a changelog. */
export function breakingLines(changelog) {
  const unreleased = changelog.split(/^## /m).find((part) => part.startsWith('Unreleased')) ?? '';
  const breaking = unreleased.split(/^### /m).find((part) => part.startsWith('Breaking')) ?? '';
  return breaking.split('\n').filter((line) => /^- \S/.test(line));
}

function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

function show(root, path) {
  try {
    return execFileSync('git', ['show', `${before}:${path}`], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined; // a first release or a shallow clone has nothing to compare with
  }
}
