import { readdirSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUTES = fileURLToPath(new URL('../../src/routes/', import.meta.url));

/** The address patterns of all pages, as their folders say: `/members/[id]`. */
export const routesOfPages = () =>
  readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('+page.svelte'))
    .map((path) => `/${dirname(path).split(sep).join('/')}`.replace(/^\/\.$/, '/'))
    .sort();
