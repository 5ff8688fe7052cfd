import { homedir } from 'node:os';
import { readFiles } from '../lib/repository.mjs';

const readable = /\.(ts|mjs|cjs|js|svelte|css|html|md|json|ya?ml|sh|Dockerfile|example)$|^\.(ci\/run|npmrc)$/;
const absolute = /(?<![\w.@-])(\/(home|Users)\/\w+|\/root\/|\/tmp\/|[A-Z]:\\\\?\w)/;
const registry = /\bregistry\.[a-z-]+\.[a-z]+|\b(?:ghcr|quay|gcr)\.io\b/;

/** The repository names no place on anyone's machine and no package registry. */
export function checkPlaces(root) {
  const here = [root, homedir()].filter((place) => place.length > 1).map((place) => `${place}/`);
  return readFiles(root, isRead).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found =
        here.find((place) => line.includes(place)) ?? line.match(absolute)?.[0] ?? line.match(registry)?.[0];
      return found ? [`${path}:${index + 1} names the place "${found}".`] : [];
    }),
  );
}

// This check and its test must spell the places out.
function isRead(path) {
  return readable.test(path) && !/^scripts\/(checks\/places|tests\/)/.test(path);
}
