import { sql } from '../server.js';

/** Takes sealed bids out of the market, with all that hangs on them, as if they had never been. */
export async function withoutBids(ids: readonly string[]): Promise<void> {
  // History is append-only, also here; the test's own connection may look away for one statement.
  await sql(`DO $$ BEGIN
    SET LOCAL session_replication_role = replica;
    DELETE FROM history WHERE subject_id IN (${ids.map((id) => `'${id}'::uuid`).join()}) AND visibility = 'sealed';
  END $$`);
  await sql('DELETE FROM file_chunk WHERE file_id IN (SELECT id FROM file WHERE owner_id = ANY($1))', [ids]);
  await sql('DELETE FROM file WHERE owner_id = ANY($1)', [ids]);
  for (const table of ['bid_approval', 'bid_revision', 'bid_content'])
    await sql(`DELETE FROM ${table} WHERE bid_id = ANY($1)`, [ids]);
  await sql('DELETE FROM bid WHERE id = ANY($1)', [ids]);
}

/** Gives a submitted bid another price, as if it had always been so; its hash stays, for it is public. */
export async function withOtherPrice(id: string, netTotal: string): Promise<void> {
  const [net, vat] = [Number(netTotal), Number(netTotal) * 0.2];
  const line = { net: netTotal, unitPrice: netTotal, vat: vat.toFixed(2) };
  const totals = { netTotal, vatTotal: vat.toFixed(2), grossTotal: (net + vat).toFixed(2) };
  await sql(
    `UPDATE bid_revision SET net_total = $2, vat_total = $3, canonical =
       (jsonb_set(canonical::jsonb || $4::jsonb, '{priceLines,0}', canonical::jsonb #> '{priceLines,0}' || $5::jsonb))::text
     WHERE bid_id = $1`,
    [id, netTotal, totals.vatTotal, JSON.stringify(totals), JSON.stringify(line)],
  );
  await sql(
    `UPDATE bid_content SET price_lines = jsonb_set(price_lines, '{0,unitPrice}', to_jsonb($2::text)) WHERE bid_id = $1`,
    [id, netTotal],
  );
}
