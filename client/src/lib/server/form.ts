/** Names of the sign-in inputs on /sign-in/continue; they never count as part of the form that travels. */
export const SIGN_IN_PREFIX = 'sign-in.';

/** The text a visitor typed: one string per name, trimmed of nothing, without files and sign-in inputs. */
export function textValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith(SIGN_IN_PREFIX)) values[name] ??= value;
  }
  return values;
}

/** A text input, trimmed; '' when absent. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A text input, trimmed; null when absent or empty, for optional fields of the API. */
export function optionalText(form: FormData, name: string): string | null {
  return text(form, name) || null;
}

/** All values of a repeated input (check boxes, several selects). */
export function texts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
}
