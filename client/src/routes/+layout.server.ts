import { logError } from '$lib/server/log';
import { takeFlash } from '$lib/server/flash';
import type { Me } from '$lib/server/me';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies }) => ({
  me: await whoIsThere(locals),
  theme: locals.theme,
  flash: takeFlash(cookies),
  now: new Date().toISOString(),
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
