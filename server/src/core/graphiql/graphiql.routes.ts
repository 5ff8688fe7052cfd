import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Routes } from '../http/index.js';
import { page, policy } from './graphiql.page.js';

const { resolve } = createRequire(import.meta.url);
const ofPackage = (name: string, ...path: string[]): string => join(dirname(resolve(`${name}/package.json`)), ...path);

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** What the page asks for: each file as its package brings it, found only when it is asked for. */
const files: Readonly<Record<string, { type: string; path: () => string }>> = {
  'graphiql.min.css': { type: 'text/css; charset=utf-8', path: () => ofPackage('graphiql', 'graphiql.min.css') },
  'graphiql.min.js': { type: JAVASCRIPT, path: () => ofPackage('graphiql', 'graphiql.min.js') },
  'react.production.min.js': { type: JAVASCRIPT, path: () => ofPackage('react', 'umd', 'react.production.min.js') },
  'react-dom.production.min.js': {
    type: JAVASCRIPT,
    path: () => ofPackage('react-dom', 'umd', 'react-dom.production.min.js'),
  },
  'start.js': { type: JAVASCRIPT, path: () => join(import.meta.dirname, 'start.js') },
};

/** An explorer of the API at `/graphiql`, in development and nowhere else: its packages are not part of the product. */
export const graphiqlRoutes: Routes = (app, { settings }) => {
  if (settings.NODE_ENV !== 'development') return;
  app.get('/graphiql', (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .send(page),
  );
  for (const [name, { type, path }] of Object.entries(files))
    app.get(`/graphiql/${name}`, async (_request, reply) =>
      reply
        .header('content-type', type)
        .header('x-content-type-options', 'nosniff')
        .send(await readFile(path())),
    );
};
