import type { FormError } from '$lib/form-errors';

/** Indices of the parts that a form sent, such as 0 and 2 for `scores.0.score` and `scores.2.score`. */
export function sentParts(form: FormData, family: string): number[] {
  const pattern = new RegExp(`^${family}\\.(\\d+)\\.`);
  const found = [...form.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
}

/** Errors of the API, which counts what it was sent from 0, under the names that the page gave its inputs. */
export function renumbered(errors: readonly FormError[], family: string, parts: readonly number[]): FormError[] {
  return errors.map((error) => ({
    ...error,
    field: error.field.replace(new RegExp(`^${family}\\.(\\d+)\\.`), (_, i) => `${family}.${parts[Number(i)]}.`),
  }));
}

/** Errors of the API under the name of the one part that was sent: `score` becomes `agreed.3.score`. */
export function prefixed(errors: readonly FormError[], prefix: string): FormError[] {
  return errors.map((error) => ({ ...error, field: error.field ? `${prefix}.${error.field}` : '' }));
}
