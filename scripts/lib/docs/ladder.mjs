import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../repository.mjs';
import { readLadder } from '../ladder.mjs';
import { generatedBy, table } from './text.mjs';

/** The features in order, what each is, and which of those below it really uses. */
export function ladderPage(root) {
  const rows = readLadder(root).map((feature) => [
    `\`${feature}\``,
    sentence(root, feature),
    uses(root, feature).join(', '),
  ]);
  return (
    [
      generatedBy,
      '# The ladder',
      'The server is cut into features, and the features stand on a ladder. A feature imports only features below it, and ' +
        'only through their `index.ts`; at the foot stands `core`, which knows no word of the domain. The order is the array in ' +
        '`server/src/features/ladder.ts`; `npm run check` refuses an import that points up, an import past an index, and any circle.',
      table(['Feature, highest first', 'What it is', 'Uses'], rows),
      'How to put a feature on it: [Adding a feature](adding-a-feature.md). Why it is so: [ADR 1](adr/0001-features-stand-on-one-ladder.md).',
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

// The first sentence of the comment that opens the feature's index.ts.
function sentence(root, feature) {
  const file = join(root, 'server/src/features', feature, 'index.ts');
  const opening = existsSync(file) ? readFileSync(file, 'utf8').match(/^\s*(?:\/\*\*?([\s\S]*?)\*\/|\/\/(.*))/) : null;
  const text = (opening?.[1] ?? opening?.[2] ?? '')
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!text) throw new Error(`${file} must open with a comment of one sentence that says what the feature is.`);
  return text.split(/(?<=\.)\s/)[0];
}

function uses(root, feature) {
  const inside = new RegExp(`^server/src/features/${feature}/.*(?<!\\.test)\\.ts$`);
  const found = readFiles(root, (path) => inside.test(path)).flatMap(({ text }) =>
    [...text.matchAll(/from '(?:\.\.\/)+([\w-]+)\/index\.js'/g)].map((match) => match[1]),
  );
  return readLadder(root).filter((name) => found.includes(name));
}
