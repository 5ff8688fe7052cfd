import { randomBytes } from 'node:crypto';
import { sql } from '../server.js';

/** A word that stands beside every canary. The sweep searches for it, so that a finder has to show what stands beside. */
export const BAIT = 'tamarillo';

export type Canaries = ReturnType<typeof makeCanaries>;

/** Words and figures that stand in sealed bids of one scene and nowhere else in the market. */
export function makeCanaries() {
  const mark = randomBytes(3).toString('hex');
  const digits = String(100_000 + (randomBytes(3).readUIntBE(0, 3) % 900_000));
  return {
    answer: `quetzal${mark}`,
    plan: `ocelot${mark}`,
    milestone: `axolotl${mark}`,
    person: `Ximena Canary${mark}`,
    price: `${digits}.77`,
    line: `narwhal${mark}`,
    document: `pangolin${mark}`,
    content: `wombat${mark}`,
    priceDocument: `puffin${mark}`,
    priceContent: `gannet${mark}`,
  };
}

/** How an amount may be written: in the API, on a page, in a sum. */
export const writings = (amount: string): string[] => {
  const [whole, pence] = amount.split('.');
  return [amount, `${Number(whole).toLocaleString('en-GB')}.${pence}`];
};

interface Bid {
  bidId: string;
  fileIds: string[];
  uuid: string;
}

/** All that must not be seen of bids: their words and figures, their ids, receipts and hashes. */
export async function secretsOf(bids: readonly Bid[], canaries: Canaries): Promise<string[]> {
  const ids = bids.map((bid) => bid.uuid);
  const revisions = await sql<{ receipt: string; sha256: string }>(
    'SELECT receipt, sha256 FROM bid_revision WHERE bid_id = ANY($1)',
    [ids],
  );
  return [
    ...Object.values(canaries).flatMap((word) => (/^\d/.test(word) ? writings(word) : [word])),
    ...bids.flatMap((bid) => [bid.bidId, bid.uuid, ...bid.fileIds]),
    ...revisions.flatMap(({ receipt, sha256 }) => [receipt, sha256]),
  ];
}

/** All that says what a bid costs: figures, with VAT and without, the words of its price lines, the documents of prices. */
export function pricesOf({ fileIds }: Bid, canaries: Canaries): string[] {
  const pence = Math.round(Number(canaries.price) * 100);
  const vat = Math.round(pence * 0.2);
  const sums = [pence, vat, pence + vat].flatMap((sum) => writings((sum / 100).toFixed(2)));
  return [...sums, canaries.line, canaries.priceDocument, canaries.priceContent, fileIds[1]!];
}

/** The secrets that a text holds. */
export function found(secrets: readonly string[], text: string): string[] {
  const lower = text.toLowerCase();
  return secrets.filter((secret) => lower.includes(secret.toLowerCase()));
}

/** One line for each secret in each answer, with what was asked and where it stands. */
export const leaksIn = (secrets: readonly string[], answers: ReadonlyMap<string, string>): string[] =>
  [...answers].flatMap(([asked, answer]) =>
    found(secrets, answer).map((secret) => {
      const at = Math.max(0, answer.toLowerCase().indexOf(secret.toLowerCase()) - 100);
      return `${secret} in …${answer.slice(at, at + 200)}… by ${asked.slice(0, 200)}`;
    }),
  );
