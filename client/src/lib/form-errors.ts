/** One thing that is wrong. `field` is the name of the input, or '' when it concerns the whole form. */
export interface FormError {
  field: string;
  message: string;
}

/** The messages for one input, also those for its parts: `answers` takes `answers.0.text` with it when `deep`. */
export function errorsFor(errors: readonly FormError[] | undefined, name: string, deep = false): string[] {
  return (errors ?? [])
    .filter(({ field }) => field === name || (deep && field.startsWith(`${name}.`)))
    .map(({ message }) => message);
}
