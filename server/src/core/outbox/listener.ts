import pg from 'pg';
import type { DataSource } from 'typeorm';

/** A connection of its own that hears when history is written. Lost, it is opened again at the next pass. */
export class Listener {
  private client: pg.Client | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly heard: () => void,
  ) {}

  async open(): Promise<void> {
    if (this.client) return;
    const { url } = this.db.options as { url?: string };
    const client = new pg.Client(url);
    const lost = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', this.heard);
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
