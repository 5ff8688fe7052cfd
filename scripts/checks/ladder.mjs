import { featureFolders, readLadder } from '../lib/ladder.mjs';

/** The ladder and the folders say the same: every feature stands on it once, and no rung is an empty room. */
export function checkLadder(root) {
  const ladder = readLadder(root);
  const folders = featureFolders(root);
  return [
    ...folders.filter((name) => !ladder.includes(name)).map((name) => `The feature "${name}" is not on the ladder.`),
    ...ladder
      .filter((name) => !folders.includes(name))
      .map((name) => `The ladder names "${name}", which has no folder.`),
    ...ladder
      .filter((name, index) => ladder.indexOf(name) !== index)
      .map((name) => `The ladder names "${name}" twice.`),
  ];
}
