import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../context.js';
import { RateLimited } from '../errors/index.js';
import { hashSecret } from '../tokens.js';

/** How many attempts one key has in a stretch of time. */
export interface Limit {
  readonly name: string;
  readonly attempts: number;
  readonly seconds: number;
}

type Source = Pick<Context, 'db' | 'settings'>;

const limiters = new WeakMap<Pool, Map<string, RateLimiterPostgres>>();

/** Counts in the database, so that the limit holds over all processes and outlives a transaction that fails. */
function limiterOf({ db }: Source, limit: Limit): RateLimiterPostgres {
  const pool = (db.driver as unknown as { master: Pool }).master;
  const made = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool, made);
  const limiter =
    made.get(limit.name) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: limit.name,
      points: limit.attempts,
      duration: limit.seconds,
    });
  made.set(limit.name, limiter);
  return limiter;
}

/** Counts one attempt and throws RateLimited when there were too many. Call it before the work, outside a transaction. */
export async function countAttempt(source: Source, limit: Limit, key: string): Promise<void> {
  if (!source.settings.RATE_LIMITS) return;
  try {
    await limiterOf(source, limit).consume(hashSecret(key));
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new RateLimited(Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** Takes back one counted attempt: it was a good one. */
export async function forgiveAttempt(source: Source, limit: Limit, key: string): Promise<void> {
  if (source.settings.RATE_LIMITS) await limiterOf(source, limit).reward(hashSecret(key));
}

/** Forgets every attempt under the key. */
export async function forgetAttempts(source: Source, limit: Limit, key: string): Promise<void> {
  if (source.settings.RATE_LIMITS) await limiterOf(source, limit).delete(hashSecret(key));
}
