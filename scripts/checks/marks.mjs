import { isGenerated, readFiles } from '../lib/repository.mjs';

const unfinished = /\b(TODO|FIXME|XXX|HACK|WIP)\b/;
const only = /\b(it|test|describe)\.only\b|\b(fit|fdescribe)\(/;
const skipped = /\b(it|test|describe)\.(skip|todo|failing)\b|\b(xit|xtest|xdescribe)\(/;
const reason = /\/\/ because \S/;
const readable = /\.(ts|mjs|cjs|js|svelte|css|html|md|json|ya?ml|sh|Dockerfile)$|^\.ci\/run$/;

/** Nothing is left half done: no unfinished marks, no test that hides the others, no skip without its reason. */
export function checkMarks(root) {
  return readFiles(root, isRead).flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
      const fault = faultOf(line, lines[index - 1] ?? '');
      return fault ? [`${path}:${index + 1} ${fault}`] : [];
    });
  });
}

// This check and its test must spell the marks out.
function isRead(path) {
  return readable.test(path) && !isGenerated(path) && !/^scripts\/(checks\/marks|tests\/)/.test(path);
}

function faultOf(line, lineBefore) {
  if (unfinished.test(line)) return `has the mark "${line.match(unfinished)[0]}": finish it, or leave it out.`;
  if (only.test(line)) return 'runs one test and hides the others.';
  if (skipped.test(line) && !reason.test(line) && !reason.test(lineBefore)) {
    return 'skips a test without saying why: write "// because …" above it.';
  }
  return undefined;
}
