import { quartiles, round, type Request, type Target } from './load.js';

export interface Operation {
  name: string;
  /** Answers a maker of requests for a round; null when there are none left. */
  limit: (target: Target) => () => Request | null;
  ours: (target: Target) => () => Request | null;
}

export interface Ratio {
  median: number;
  low: number;
  high: number;
  cpuLimit: number;
  cpuOurs: number;
  p50: number;
  p99: number;
}

interface Setting {
  postmaster: number;
  rounds: number;
  seconds: number;
  limit: Target;
  ours: Target;
}

/** Interleaved rounds of the limit and of ours, the order turned every other round. A failed request ends the run. */
export async function compare(
  { postmaster, rounds, seconds, limit, ours }: Setting,
  operation: Operation,
): Promise<Ratio> {
  const found: Record<'limit' | 'ours', { cpu: number; p50: number; p99: number }[]> = { limit: [], ours: [] };
  // One unmeasured round each warms plans, caches and the compiler.
  for (let n = 0; n <= rounds; n += 1)
    for (const who of n % 2 ? (['limit', 'ours'] as const) : (['ours', 'limit'] as const)) {
      const target = who === 'limit' ? limit : ours;
      const measured = await round(target, postmaster, n === 0 ? 1 : seconds, operation[who](target));
      if (measured.failed > 0)
        throw new Error(`${operation.name} by ${target.name}: ${measured.failed} requests failed`);
      if (n > 0) found[who].push(measured);
    }
  const ratios = found.ours.map((one, i) => found.limit[i]!.cpu / one.cpu);
  const [low, median, high] = quartiles(ratios);
  const middle = (values: number[]): number => quartiles(values)[1];
  return {
    median,
    low,
    high,
    cpuLimit: middle(found.limit.map(({ cpu }) => cpu)),
    cpuOurs: middle(found.ours.map(({ cpu }) => cpu)),
    p50: middle(found.ours.map(({ p50 }) => p50)),
    p99: middle(found.ours.map(({ p99 }) => p99)),
  };
}
