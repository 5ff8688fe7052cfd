import multipart from '@fastify/multipart';
import { Readable } from 'node:stream';
import { NotFound, Unauthenticated, Forbidden } from '../errors/index.js';
import type { Context } from '../context.js';
import { answerErrors, isOwnOrigin, requestContext, type Routes } from '../http/index.js';
import { parseGlobalId } from '../ids/index.js';
import { storeFile } from './file.actions.js';
import { fileLimits } from './file.limits.js';
import { fileById, fileBytes, type FileRow } from './file.queries.js';
import type { FileScope } from './file.scope.js';
import { fileFace } from './file.type.js';
import { receiveFile } from './file.upload.js';

/** `POST /files` stores one file as the sender's own; `GET /files/ID/NAME` answers it to whoever its owner lets have it. */
export const fileRoutes =
  (scopes: readonly FileScope[]): Routes =>
  (app, base) =>
    void app.register(async (files) => {
      await files.register(multipart, {
        limits: { fileSize: fileLimits.file, files: 1, fields: 5, parts: 6, fieldSize: 1_000 },
        throwFileSizeLimit: false,
      });
      files.setErrorHandler(answerErrors);

      files.post('/files', async (request, reply) => {
        const context = await requestContext(base, request, reply);
        const memberId = mayUpload(context);
        if (!context.viewer.scopes && !isOwnOrigin(app, base.settings, request.headers.origin))
          throw new Forbidden('Files can only be sent from the pages of this site, or with an API token.');
        const stored = await receiveFile(request, (file) => storeFile(context, memberId, file));
        return reply.code(201).send(fileFace(stored));
      });

      files.get<{ Params: { id: string } }>('/files/:id/:name', async (request, reply) => {
        const context = await requestContext(base, request, reply);
        const file = await readable(context, scopes, request.params.id);
        return reply
          .headers(downloadHeaders(file))
          .send(Readable.from(fileBytes(base, file.id), { objectMode: false }));
      });
    });

function mayUpload({ viewer }: Context): string {
  if (!viewer.memberId) throw new Unauthenticated();
  if (viewer.scopes?.length === 0) throw new Forbidden('This API token may only read.');
  return viewer.memberId;
}

async function readable(context: Context, scopes: readonly FileScope[], globalId: string): Promise<FileRow> {
  const parsed = parseGlobalId(globalId);
  const file = parsed?.kind === 'File' ? await fileById(context, parsed.id) : null;
  if (!file || !(await mayRead(context, scopes, file))) throw new NotFound('The file');
  return file;
}

async function mayRead(context: Context, scopes: readonly FileScope[], file: FileRow): Promise<boolean> {
  const { ownerKind, ownerId } = file;
  if (ownerKind === null || ownerId === null) return file.uploadedBy === context.viewer.memberId;
  const scope = scopes.find(({ kind }) => kind === ownerKind);
  return scope ? scope.mayDownload(context, { ...file, ownerId }) : false;
}

const downloadHeaders = (file: FileRow): Record<string, string | number> => ({
  'content-type': file.mediaType,
  'content-length': file.size,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percent)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
});

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
