import type { Watched } from '$lib/graphql/live';

/** Watches records once the code for it has come. Answers how to stop, at any time. */
export function listen(ids: readonly string[], since: Date, watched: Watched): () => void {
  let stop: (() => void) | undefined;
  let left = false;
  const begin = async (): Promise<void> => {
    const { watch } = await import('$lib/graphql/live');
    if (!left) stop = watch(ids, since, watched);
  };
  // Without the code the page stays as it was loaded, as it does without scripts.
  begin().catch(() => undefined);
  return () => {
    left = true;
    stop?.();
  };
}
