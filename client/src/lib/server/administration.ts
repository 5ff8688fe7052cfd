import { error, type RequestEvent } from '@sveltejs/kit';
import { signedIn } from './query';

/** For pages of the platform's administrators: their `Me`; others are told that this is not for them. */
export async function administrating(event: Pick<RequestEvent, 'locals' | 'url'>) {
  const me = await signedIn(event);
  if (!me.isAdministrator) error(403, { code: 'FORBIDDEN', message: 'Only platform administrators may see this.' });
  return me;
}
