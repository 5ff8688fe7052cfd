import autocannon from 'autocannon';
import { cpuOf, cpuOfChildren } from './cpu.js';

export interface Target {
  name: string;
  url: string;
  pid: number;
}

export interface Measured {
  requests: number;
  failed: number;
  /** CPU of server and database for one request, in milliseconds. */
  cpu: number;
  p50: number;
  p99: number;
}

export interface Request {
  body: string;
  headers?: Record<string, string>;
}

/** One round: `seconds` of load at 16 connections, each request taken from `next`. */
export async function round(
  target: Target,
  postmaster: number,
  seconds: number,
  next: () => Request | null,
): Promise<Measured> {
  const before = cpuOf(target.pid) + cpuOfChildren(postmaster);
  let exhausted = false;
  const result = await autocannon({
    url: target.url,
    connections: 16,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    verifyBody: (body) => !String(body).includes('"errors"'),
    requests: [
      {
        setupRequest(request) {
          const made = next();
          if (!made) exhausted = true;
          return { ...request, ...(made ?? { body: '{}' }), headers: { ...request.headers, ...made?.headers } };
        },
      },
    ],
  });
  const used = cpuOf(target.pid) + cpuOfChildren(postmaster) - before;
  if (exhausted) throw new Error(`${target.name}: the round used up its requests; make more or shorten it`);
  const { total } = result.requests;
  return {
    requests: total,
    failed: result.non2xx + result.errors + (result as never as { mismatches: number }).mismatches,
    cpu: used / Math.max(total, 1),
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** Median and quartiles. */
export function quartiles(values: number[]): [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
  return [at(0.25), at(0.5), at(0.75)];
}
