import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const EMBEDDED = fileURLToPath(new URL('../../../server/dist/src/core/embedded/index.js', import.meta.url));

/**
 * Runs SQL beside a running market of `startMarket`. For moving dates only: what people do, they do in the browser.
 * @param {{ folder: string }} market
 * @param {string} text
 * @param {unknown[]} values
 * @returns {Promise<number>} how many rows changed
 */
export async function sqlIn({ folder }, text, values) {
  const { withDatabase } = await import(pathToFileURL(EMBEDDED).href);
  const pg = createRequire(EMBEDDED)('pg');
  return withDatabase({ dataDir: folder, log: () => undefined }, async (connectionString) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return (await client.query(text, values)).rowCount;
    } finally {
      await client.end();
    }
  });
}
