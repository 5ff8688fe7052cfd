import { rows } from '../database/index.js';
import type { Base } from './context.js';
import type { Routes } from './server.js';

interface Health {
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  drift_ms: number;
}

/** A feature's own reasons why the server should not serve yet. */
export type ReadinessCheck = (base: Base) => Promise<string[]>;

/** `/livez`: the process runs. `/readyz`: it can serve, with every reason when it cannot. */
export const healthRoutes =
  (checks: readonly ReadinessCheck[]): Routes =>
  (app, base) => {
    app.get('/livez', () => ({ status: 'live' }));
    app.get('/readyz', async (_request, reply) => {
      const reasons: string[] = app.drain.hasBegun ? ['stopping'] : [];
      const warnings: string[] = [];
      try {
        const [h] = await rows<Health>(
          base,
          `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
                current_setting('synchronous_commit') AS synchronous_commit,
                abs(extract(epoch FROM clock_timestamp()) * 1000 - $1)::float8 AS drift_ms`,
          [Date.now()],
        );
        const { settings } = base;
        if (h && (h.fsync !== 'on' || h.full_page_writes !== 'on' || h.synchronous_commit === 'off'))
          (settings.NODE_ENV === 'test' ? warnings : reasons).push('the database may lose acknowledged work');
        if (h && h.drift_ms > 1000) warnings.push('the clocks of server and database differ by more than a second');
        if (!base.demo && !settings.SMTP_URL) warnings.push('no mail server is set');
        for (const check of checks) reasons.push(...(await check(base)));
      } catch {
        reasons.push('the database does not answer');
      }
      return reply
        .code(reasons.length ? 503 : 200)
        .send({ status: reasons.length ? 'not ready' : 'ready', reasons, warnings });
    });
  };
