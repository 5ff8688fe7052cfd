import pg from 'pg';
import type { DataSource } from 'typeorm';

/** A connection of its own that hears the id of each row of history as it is committed. Lost, it is opened again by whoever needs it. */
export class Listener {
  private client: pg.Client | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly heard: (historyId: string) => void,
    private readonly onLost: () => void = () => undefined,
  ) {}

  async open(): Promise<void> {
    if (this.client) return;
    const { url } = this.db.options as { url?: string };
    const client = new pg.Client(url);
    const lost = (): void => {
      if (this.client !== client) return;
      this.client = null;
      this.onLost();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    await client.connect();
    await client.query('LISTEN history');
    this.client = client;
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }
}
