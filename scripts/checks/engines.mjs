import { readJson } from '../lib/repository.mjs';
import { accepts } from '../lib/versions.mjs';

const oldestNode = '20.19.0';
const workspaces = ['', 'server', 'client'];

/** Every direct dependency must run on the oldest Node that the product promises. */
export function checkEngines(root) {
  const packages = readJson(root, 'package-lock.json')?.packages ?? {};
  return workspaces.flatMap((workspace) =>
    directDependencies(root, workspace).flatMap((name) => {
      const nested = [workspace, 'node_modules', name].filter(Boolean).join('/');
      const locked = packages[nested] ?? packages[`node_modules/${name}`];
      if (!locked) return [`${name} is not in package-lock.json: run npm install.`];
      const range = locked.engines?.node;
      if (!range || accepts(range, oldestNode)) return [];
      return [`${name} ${locked.version} wants Node ${range}, which leaves out ${oldestNode}.`];
    }),
  );
}

function directDependencies(root, workspace) {
  const manifest = readJson(root, [workspace, 'package.json'].filter(Boolean).join('/')) ?? {};
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
}
