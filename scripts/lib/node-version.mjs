import { Stop } from './stop.mjs';

const oldest = [20, 19];

/** Refuses a Node that is too old to run what is installed. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Stop(
    `Policy Market needs Node ${oldest.join('.')} or later, and this is Node ${version}: see https://nodejs.org.`,
  );
}
