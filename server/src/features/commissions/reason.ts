import type { Reason } from '../../core/graphql/index.js';

/** A reason about a field of the draft, by its path in the input of saveCommission. */
export const reason = (code: string, message: string, field: string | null = null): Reason => ({
  code,
  message,
  field: field === null ? null : `input.${field}`,
});
