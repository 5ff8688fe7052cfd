/** Something happened to a record that is watched. */
export interface Change {
  /** Its global id. */
  readonly id: string;
  /** Whether the viewer did it, in this window or in another. */
  readonly mine: boolean;
}

/**
 * What one subscription still has to be told. Changes of one record that come faster than they are fetched become one,
 * so that a slow reader holds no more than the ids that it named.
 */
export class Watch implements AsyncIterableIterator<Change> {
  private readonly waiting = new Map<string, boolean>();
  private wake: (() => void) | null = null;
  private ended = false;

  constructor(private readonly onEnd: () => void) {}

  tell({ id, mine }: Change): void {
    this.waiting.set(id, (this.waiting.get(id) ?? true) && mine);
    this.wake?.();
  }

  async next(): Promise<IteratorResult<Change>> {
    while (!this.ended) {
      const [first] = this.waiting;
      if (first) {
        this.waiting.delete(first[0]);
        return { done: false, value: { id: first[0], mine: first[1] } };
      }
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Change>> {
    if (!this.ended) this.onEnd();
    this.ended = true;
    this.wake?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
