import type { DataSource } from 'typeorm';
import type { Jobs } from './jobs/index.js';
import type { Loaders } from './loaders/index.js';
import type { Settings } from './config/index.js';

/** Who is asking. Anonymous when `memberId` is null. */
export interface Viewer {
  readonly memberId: string | null;
  readonly isAdministrator: boolean;
  readonly sessionId: string | null;
  /** The personal API token that asks. */
  readonly tokenId?: string;
  /** Scopes of a personal API token; null for a browser session, which may do all its member may. */
  readonly scopes: readonly string[] | null;
}

export const anonymous: Viewer = {
  memberId: null,
  isAdministrator: false,
  sessionId: null,
  scopes: null,
};

/** Tells whoever watches records that something happened to them; see `core/live`. */
export interface LiveChanges {
  sees(viewer: Viewer, subjects: readonly { kind: string; id: string }[]): Promise<boolean>;
  watch(
    viewer: Viewer,
    subjects: readonly { kind: string; id: string }[],
    since: Date | null,
  ): Promise<AsyncIterable<{ id: string; mine: boolean }>>;
}

/** Everything one request carries. Made per request; jobs and command-line verbs make their own. */
export interface Context {
  readonly db: DataSource;
  readonly settings: Settings;
  readonly jobs: Jobs;
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** Counts the statements that reads run, so that tests can pin them. */
  readonly tally?: { statements: number };
  readonly requestId: string;
  /** Client address as trusted proxies tell it, for rate limits only. */
  readonly address: string;
  /** Demo stories are loaded; conveniences of the demo also need `loopback`. */
  readonly demo: boolean;
  /** True when the request came over a loopback connection (demo conveniences depend on it). */
  readonly loopback: boolean;
  /** What the browser says it is; shown to its member in the list of sessions. */
  readonly userAgent?: string;
  /** Only on a WebSocket. */
  readonly live?: LiveChanges;
  /** Sets a cookie on the answer; `value` null removes it. Does nothing outside a request. */
  setCookie(name: string, value: string | null, maxAgeSeconds?: number): void;
}
