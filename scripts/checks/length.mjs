import { isSource, readFiles } from '../lib/repository.mjs';

const ceiling = 200;

/** No source file is longer than 200 lines: past that, a noun is hiding inside. */
export function checkLength(root) {
  return readFiles(root, isMeasured).flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return lines > ceiling ? [`${path} has ${lines} lines; the ceiling is ${ceiling}.`] : [];
  });
}

function isMeasured(path) {
  return /^(server|client|scripts)\//.test(path) && isSource(path) && !/^server\/src\/migrations\//.test(path);
}
