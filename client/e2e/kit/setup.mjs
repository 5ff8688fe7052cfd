import { startMarket } from './server.mjs';

/** Journeys run against BASE_URL, or against a server of their own. */
export default async function setup() {
  if (process.env.BASE_URL) return;
  const market = await startMarket();
  process.env.BASE_URL = market.url;
  globalThis.__market = market;
}
