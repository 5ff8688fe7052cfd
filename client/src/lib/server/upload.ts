import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { problemFrom, type Problem } from '$lib/graphql/errors';
import { failureOf, type Refusal } from './act';
import { apiFetch } from './api-fetch';

/** A stored file, which waits a day to be attached to something. */
export interface UploadedFile {
  /** For the `fileId` of the mutation that attaches it. */
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  url: string;
}

type Uploaded<Values> =
  { file: UploadedFile; failure?: undefined } | { file?: undefined; failure: ActionFailure<Refusal<Values>> };

/**
 * Stores the file of a form action (`<form method="post" enctype="multipart/form-data">` with a `FileField`):
 *
 *     const { file, failure } = await upload(event, form.get('file'), { values });
 *     if (failure) return failure;
 *     await act(event, AttachDocument, { input: { …, fileId: file.id } }, { values });
 *
 * What is wrong with the file is said beside the input named `field`.
 */
export async function upload<Values = Record<string, never>>(
  event: RequestEvent,
  file: FormDataEntryValue | null,
  options: { values?: Values; field?: string } = {},
): Promise<Uploaded<Values>> {
  const field = options.field ?? 'file';
  if (!(file instanceof File) || file.size === 0)
    return { failure: failureOf(event, nothingChosen(field), options, 'no file') };
  const body = new FormData();
  body.set('file', file, file.name);
  const response = await apiFetch(event)('/files', { method: 'POST', body });
  const answer = (await response.json()) as UploadedFile & { errors?: never[] };
  if (response.ok) return { file: answer };
  const problem = problemFrom({ graphQLErrors: answer.errors ?? [] });
  const errors = problem.errors.map((error) => (error.field === 'file' ? { ...error, field } : error));
  return { failure: failureOf(event, { ...problem, errors }, options, problem.message) };
}

function nothingChosen(field: string): Problem {
  const message = 'Choose a file.';
  return { code: 'INVALID', status: 400, message, reasons: [message], errors: [{ field, message }] };
}
