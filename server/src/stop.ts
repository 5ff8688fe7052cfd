import type { Market } from './app.js';
import type { Settings } from './core/config/index.js';
import type { EmbeddedDatabase } from './core/embedded/index.js';

/**
 * Stops without losing a request. SIGTERM comes from a service or a proxy's machinery, which is given the time to notice;
 * SIGINT comes from a person at the keyboard, who is not kept waiting. A second signal ends the process at once.
 */
export function stopOnSignals(
  market: Market,
  embedded: EmbeddedDatabase | null,
  settings: Settings,
  say: (line: string) => void,
): void {
  let stopping = false;
  const stop = async (noticeMs: number): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      say('Not everything could be finished in time. What was acknowledged is kept.');
      process.exit(1);
    }, settings.SHUTDOWN_GRACE_MS).unref();
    const cut = await market.stop({ noticeMs, ...shares(settings.SHUTDOWN_GRACE_MS - noticeMs) });
    await embedded?.stop();
    if (cut) say(`Stopped; ${cut} connections were still busy and had to be cut.`);
    process.exit(0);
  };
  const notice = Math.min(settings.SHUTDOWN_NOTICE_MS, settings.SHUTDOWN_GRACE_MS / 2);
  process.on('SIGTERM', () => void stop(notice));
  process.on('SIGINT', () => void stop(0));
}

/** Most of the time is for requests; the rest for a job in hand, and for the database to write down what it holds. */
const shares = (graceMs: number): { requestsMs: number; jobsMs: number } => ({
  requestsMs: graceMs * 0.6,
  jobsMs: graceMs * 0.2,
});
