const FIRST_MS = 10_000;
const LONGEST_MS = 3_600_000;

/** Rows that failed and wait: ten seconds at first, twice as long each time, an hour at most. */
export class Pauses {
  private readonly waiting = new Map<string, { until: number; next: number }>();

  constructor(private readonly clock: () => number = Date.now) {}

  /** Pauses a row after a failure. */
  failed(id: string): void {
    const pause = this.waiting.get(id)?.next ?? FIRST_MS;
    this.waiting.set(id, { until: this.clock() + pause, next: Math.min(pause * 2, LONGEST_MS) });
  }

  /** Forgets a row that has been handled. */
  handled(id: string): void {
    this.waiting.delete(id);
  }

  /** Ids that must not be tried yet. */
  paused(): string[] {
    const now = this.clock();
    return [...this.waiting].filter(([, { until }]) => until > now).map(([id]) => id);
  }
}
