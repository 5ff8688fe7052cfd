import { randomBytes } from 'node:crypto';

/** Known on a machine of one's own only; elsewhere each loading makes its own. */
export const LOCAL_PASSWORD = 'demo words of policy';

/** The password of everybody in the stories, for a server that listens where `HOST` says. */
export const demoPassword = (host: string): string =>
  host === '' ? LOCAL_PASSWORD : randomBytes(9).toString('base64url');
