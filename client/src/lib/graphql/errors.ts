import type { CombinedError } from '@urql/core';
import type { FormError } from '$lib/form-errors';

/** HTTP status of each error code of the API. */
const STATUS = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REFUSED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** What the API refused, in the shape that pages show. */
export interface Problem {
  code: ErrorCode;
  status: number;
  message: string;
  reasons: string[];
  errors: FormError[];
  requestId?: string;
}

interface Extensions {
  code?: string;
  reasons?: string[];
  fields?: { path: string; message: string }[];
  requestId?: string;
}

const OUR_FAULT = 'Something went wrong on our side. Please try again in a moment.';

/** Reads the errors of an answer; whatever is not one of ours becomes INTERNAL with a neutral sentence. */
export function problemFrom(error: Pick<CombinedError, 'graphQLErrors'>): Problem {
  const first = error.graphQLErrors[0];
  const extensions = (first?.extensions ?? {}) as Extensions;
  const code = isErrorCode(extensions.code) ? extensions.code : 'INTERNAL';
  const message = code === 'INTERNAL' ? OUR_FAULT : (first?.message ?? OUR_FAULT);
  const reasons = extensions.reasons ?? [];
  return {
    code,
    status: STATUS[code],
    message,
    reasons,
    errors: formErrors(extensions.fields ?? [], reasons.length > 0 ? reasons : [message]),
    ...(extensions.requestId ? { requestId: extensions.requestId } : {}),
  };
}

/** Every reason once: beside its field when it has one, else for the whole form. */
function formErrors(fields: { path: string; message: string }[], reasons: string[]): FormError[] {
  const placed = fields.map(({ path, message }) => ({ field: fieldName(path), message }));
  const said = new Set(placed.map(({ message }) => message));
  const rest = placed.length > 0 ? reasons.filter((reason) => !said.has(reason)) : reasons;
  return [...placed, ...rest.map((message) => ({ field: '', message }))];
}

/** `input.title` → `title`: forms name their inputs as the API names its fields. */
function fieldName(path: string): string {
  return path.replace(/^input\./, '');
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && code in STATUS;
}
