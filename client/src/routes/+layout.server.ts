import { logError } from '$lib/server/log';
import { takeFlash } from '$lib/server/flash';
import type { Me } from '$lib/server/me';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
  me: await whoIsThere(event.locals),
  theme: event.locals.theme,
  flash: event.untrack(() => takeFlash(event)),
});

/** The frame of the page stands even when the API cannot say who is there; the page itself then says what failed. */
async function whoIsThere(locals: App.Locals): Promise<Me | null> {
  try {
    return await locals.me();
  } catch (cause) {
    logError('viewer failed', { cause: cause instanceof Error ? cause.message : String(cause) });
    return null;
  }
}
