import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Invalid, NotFound } from '../../core/errors/index.js';
import { answerErrors, type Base, type Routes } from '../../core/http/index.js';
import { commissionsCsv, dictionaryCsv } from './csv.write.js';
import { publishedElsewhere } from './imported.queries.js';
import { feedPage, packageFor, type ExportSource, type ReleasePackage } from './ocds.package.js';
import { sourceMoment } from './source-date.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The exports: OCDS releases of one commission and of all, the table of commissions, and its dictionary. */
export const openDataRoutes: Routes = (app, base) =>
  void app.register((routes, _options, done) => {
    routes.setErrorHandler(answerErrors);

    routes.get<{ Params: { file: string } }>('/open-data/ocds/:file', async (request, reply) => {
      const reference = /^([\w.-]{1,90})\.json$/.exec(request.params.file)?.[1];
      const found = reference ? await packageFor(exportSource(base, request), reference) : null;
      if (found) return answer(request, reply, found);
      const elsewhere = reference ? await publishedElsewhere(base, reference) : null;
      throw new NotFound(elsewhere ?? 'A commission of this market with this reference');
    });

    routes.get<{ Querystring: Record<string, unknown> }>('/open-data/ocds.json', async (request, reply) =>
      answer(request, reply, await feedPage(exportSource(base, request), positionOf(request.query))),
    );

    routes.get('/open-data/commissions.csv', (request, reply) =>
      reply
        .headers({ ...CSV, 'content-disposition': 'attachment; filename="commissions.csv"' })
        .send(commissionsCsv(exportSource(base, request))),
    );

    routes.get('/open-data/dictionary.csv', (_request, reply) =>
      reply.headers({ ...CSV, 'content-disposition': 'attachment; filename="dictionary.csv"' }).send(dictionaryCsv()),
    );
    done();
  });

const OPEN = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
const CSV = { ...OPEN, 'content-type': 'text/csv; charset=utf-8' };

function exportSource({ db, settings }: Base, request: FastifyRequest): ExportSource {
  const site = (settings.PUBLIC_URL || `${request.protocol}://${request.host}`).replace(/\/+$/, '');
  const { OCID_PREFIX: ocidPrefix, OPEN_DATA_PUBLISHER: publisher, OPEN_DATA_LICENCE: licence } = settings;
  return { db, site, ocidPrefix, publisher, licence };
}

/** Where in the feed to begin: `after` a release, or `since` a moment. */
function positionOf(query: Record<string, unknown>): { since: Date | null; after: string | null } {
  const { since, after } = query;
  if (after !== undefined) {
    if (typeof after === 'string' && UUID.test(after)) return { since: null, after };
    throw new Invalid([{ path: 'after', message: 'after must be as links.next gives it.' }]);
  }
  if (since === undefined) return { since: null, after: null };
  const at = typeof since === 'string' ? sourceMoment(since) : null;
  if (at) return { since: at, after: null };
  throw new Invalid([
    { path: 'since', message: 'since must be a date such as 2026-12-04 or a moment such as 2026-12-04T12:00:00Z.' },
  ]);
}

/** Sends a package, or 304 to whoever has the same bytes, or nothing newer, already. */
function answer(request: FastifyRequest, reply: FastifyReply, content: ReleasePackage): unknown {
  const body = JSON.stringify(content);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const modified = new Date(Math.floor(Date.parse(content.publishedDate) / 1000) * 1000);
  void reply.headers({ ...OPEN, etag, 'last-modified': modified.toUTCString() });
  const match = request.headers['if-none-match'];
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  const same = match
    ? match.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === etag)
    : since >= modified.getTime();
  if (same) return reply.code(304).send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(body);
}
