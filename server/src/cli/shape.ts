import { openDatabase } from '../app.js';
import { migrate } from '../core/database/index.js';

/** Brings a database to this version's shape. Answers the migrations that it took. */
export async function giveShape(url: string): Promise<string[]> {
  const db = await openDatabase(url, 2).initialize();
  return migrate(db).finally(() => db.destroy());
}
