import type { Sender } from './api.js';
import { server } from './server.js';

/** What the server answered to an upload. */
export interface Uploaded {
  status: number;
  file: { id: string; name: string; mediaType: string; size: number; sha256: string; url: string };
  errors?: { message: string; extensions: { code: string; reasons: string[]; fields: { path: string }[] } }[];
}

/** Sends one file as somebody, from our own pages unless another origin is given. */
export async function upload(
  as: Sender,
  content: string | Uint8Array,
  name: string,
  origin: string | null = server.url,
): Promise<Uploaded> {
  const form = new FormData();
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  const response = await fetch(`${server.url}/files`, {
    method: 'POST',
    headers: {
      ...(origin ? { origin } : {}),
      ...(as.cookie ? { cookie: as.cookie } : {}),
      ...(as.bearer ? { authorization: `Bearer ${as.bearer}` } : {}),
    },
    body: form,
  });
  const body = (await response.json()) as Uploaded['file'] & Pick<Uploaded, 'errors'>;
  return { status: response.status, file: body, ...(body.errors ? { errors: body.errors } : {}) };
}

/** A file of plain text that somebody has uploaded; answers its id. */
export async function uploadedText(
  as: Sender,
  content = 'The draft agreement.',
  name = 'agreement.txt',
): Promise<string> {
  const { status, file } = await upload(as, content, name);
  if (status !== 201) throw new Error(`expected an upload, got ${status}`);
  return file.id;
}

/** Downloads as somebody. */
export const download = (url: string, as: Sender = {}): Promise<Response> =>
  fetch(new URL(url, server.url), { headers: as.cookie ? { cookie: as.cookie } : {} });
