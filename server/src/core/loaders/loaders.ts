import DataLoader from 'dataloader';

/** DataLoaders of one request, made on first use, so that every relation is one statement. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<string, unknown>>();

  /** `batch` answers a map by key; a key that is missing loads as null. */
  get<T>(name: string, batch: (keys: readonly string[]) => Promise<Map<string, T>>): DataLoader<string, T | null> {
    let loader = this.made.get(name);
    if (!loader) {
      loader = new DataLoader(async (keys: readonly string[]) => {
        const found = await batch(keys);
        return keys.map((key) => found.get(key) ?? null);
      });
      this.made.set(name, loader);
    }
    return loader as DataLoader<string, T | null>;
  }

  /** Forgets what was loaded: something has changed since. */
  forget(): void {
    this.made.clear();
  }
}

/** Rows by one column, for loaders of single records. */
export const keyedBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T> =>
  new Map(rows.map((row) => [key(row), row]));

/** Rows gathered by one column, for loaders of lists. */
export function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
