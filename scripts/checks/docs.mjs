import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFiles, readJson } from '../lib/repository.mjs';

// Stand-ins for a name, and the feature that the recipe invents.
const placeholder = /[<>{}*…]|NNNN|\bpolls?\b/;
const inFolder = /^(server|client|scripts|docs|docker|\.ci)\/[\w./[\]()+@-]*$/;
const atRoot = /^([A-Z]+\.md|LICENSE|schema\.graphql|package(-lock)?\.json|\.env\.example|\.npmrc)$/;

const constant = /^[A-Z][A-Z_]+[A-Z]$/;

/** What the documents name is there: paths and constants in backticks, links between pages, npm scripts. */
export function checkDocs(root) {
  const scripts = readJson(root, 'package.json')?.scripts ?? {};
  const source = readFiles(root, (path) => /^(server|client)\/.*\.ts$|^\.env\.example$/.test(path));
  const isKnown = (name) => source.some(({ text }) => text.includes(name));
  return readFiles(root, (path) => path.endsWith('.md')).flatMap(({ path, text }) => {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '');
    return [
      ...missingPaths(root, prose).map((name) => `${path} names \`${name}\`, which does not exist.`),
      ...quoted(prose)
        .filter((name) => constant.test(name) && !isKnown(name))
        .map((name) => `${path} names \`${name}\`, which no source knows.`),
      ...brokenLinks(root, path, prose).map((link) => `${path} links to ${link}, which does not exist.`),
      ...unknownScripts(text, scripts).map((name) => `${path} names "npm run ${name}", which package.json lacks.`),
    ];
  });
}

function missingPaths(root, prose) {
  return quoted(prose)
    .filter((text) => (inFolder.test(text) || atRoot.test(text)) && !placeholder.test(text))
    .filter((text) => !existsSync(join(root, text)));
}

function quoted(prose) {
  return [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]);
}

function brokenLinks(root, path, prose) {
  return [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1])
    .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(path), link)));
}

function unknownScripts(text, scripts) {
  return [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1]).filter((name) => !scripts[name]);
}
