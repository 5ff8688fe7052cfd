import { env } from '$env/dynamic/private';

/** Who runs this copy of Policy Market, as the environment says. */
export interface Operator {
  name: string | null;
  email: string | null;
}

/** OPERATOR_NAME and CONTACT_EMAIL; null where not set. */
export function operator(): Operator {
  return { name: env['OPERATOR_NAME'] || null, email: env['CONTACT_EMAIL'] || null };
}
