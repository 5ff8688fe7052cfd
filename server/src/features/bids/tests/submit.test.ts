import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  openCommission,
  passDeadline,
  person,
  refusal,
  sql,
  statementsOf,
} from '../../../../test-kit/index.js';
import { type Receipt, SUBMIT, drafted, save, start, submission, submit, wholeDraft } from './kit.js';

/** Exit code of `scripts/check-receipt.mjs` for a file with this text. */
function checked(text: string, sha256: string): number | null {
  const file = join(mkdtempSync(join(tmpdir(), 'bid-')), 'bid.txt');
  writeFileSync(file, text);
  return spawnSync(process.execPath, [
    join(import.meta.dirname, '../../../../../scripts/check-receipt.mjs'),
    file,
    sha256,
  ]).status;
}

describe('submitting a bid', () => {
  it('answers a receipt whose hash is that of the canonical content', async () => {
    const commission = await openCommission(await council());
    const meridian = await bidder();
    const bidId = await drafted(commission, meridian.body, meridian.manager);
    const receipt = await submit(bidId, meridian, 'first-submission');
    expect(receipt).toMatchObject({ revision: 1, commissionVersion: 1 });
    expect(receipt.reference).toMatch(/^R-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const { bid } = await ask<{
      bid: { submission: { canonical: string; readable: string; receipt: Receipt; totals: object } };
    }>(
      `query ($id: ID!) { bid(id: $id) { submission { canonical readable receipt { reference receivedAt sha256 revision commissionVersion }
         totals { net { amount } } answers { name text html words } priceLines { net } submittedBy { name } } } }`,
      { id: bidId },
      meridian.manager,
    );
    expect(bid.submission.receipt).toEqual(receipt);
    expect(createHash('sha256').update(bid.submission.canonical).digest('hex')).toBe(receipt.sha256);
    const content = JSON.parse(bid.submission.canonical) as Record<string, unknown> & { salt: string };
    expect(content).toMatchObject({
      commission: { reference: commission.reference, version: 1 },
      netTotal: '18328.69',
      grossTotal: '21954.06',
      deliveryPlan: 'In four months.',
    });
    expect(content.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(bid.submission.readable).toContain('Net total:      18328.69 GBP');
    const history = await sql<{ visibility: string; verb: string }>(
      `SELECT verb, visibility FROM history WHERE subject_kind = 'Bid' AND acting_organisation_id = $1 ORDER BY id`,
      [meridian.body.id],
    );
    expect(history.map(({ verb }) => verb)).toEqual(['start', 'save', 'submit']);
    expect(new Set(history.map(({ visibility }) => visibility))).toEqual(new Set(['sealed']));
  });

  it('gives files that the small script checks against the receipt, offline', async () => {
    const commission = await openCommission(await council());
    const meridian = await bidder();
    const bidId = await drafted(commission, meridian.body, meridian.manager);
    const { sha256 } = await submit(bidId, meridian, 'checked-later');
    const { bid } = await ask<{ bid: { submission: { canonical: string; readable: string } } }>(
      `query ($id: ID!) { bid(id: $id) { submission { canonical readable } } }`,
      { id: bidId },
      meridian.manager,
    );
    const { canonical, readable } = bid.submission;
    expect(checked(canonical, sha256)).toBe(0);
    expect(checked(readable, sha256)).toBe(0);
    expect(checked(canonical.replace('In four months.', 'In five months.'), sha256)).toBe(1);
    expect(checked(readable.slice(0, -2), sha256)).toBe(1);
    expect(checked(canonical, 'no hash')).toBe(2);
  });

  it('takes two statements: the checks, and the one that decides', async () => {
    const commission = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await drafted(commission, body, manager);
    expect(await statementsOf(SUBMIT, submission(bidId, body, 'two-statements'), manager)).toBe(2);
  });

  it('refuses with every blocker at once, and writes nothing', async () => {
    const commission = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await start(commission, body, manager);
    const { code, reasons } = await refusal(SUBMIT, submission(bidId, body, 'empty-bid', { revision: 1 }), manager);
    expect(code).toBe('REFUSED');
    expect(reasons).toHaveLength(5);
    expect(reasons[0]).toBe('Answer “Method and its limits”.');
    expect(await sql('SELECT 1 FROM bid WHERE commission_id = $1 AND state <> $2', [commission.id, 'draft'])).toEqual(
      [],
    );
  });

  it('is for bid managers: contributors are refused, everybody else finds nothing', async () => {
    const northgate = await council();
    const commission = await openCommission(northgate);
    const { body, manager, contributor } = await bidder();
    const bidId = await drafted(commission, body, manager);
    const input = submission(bidId, body, 'not-allowed');
    expect((await refusal(SUBMIT, input, contributor)).code).toBe('FORBIDDEN');
    for (const who of [{}, northgate.officer, await person('Admin', { administrator: true })])
      expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain((await refusal(SUBMIT, input, who)).code);
    expect(
      await sql('SELECT 1 FROM bid_revision r JOIN bid b ON b.id = r.bid_id WHERE commission_id = $1', [commission.id]),
    ).toEqual([]);
  });

  it('answers the same receipt for the same key, also after the deadline, and keeps every revision', async () => {
    const commission = await openCommission(await council());
    const meridian = await bidder();
    const bidId = await drafted(commission, meridian.body, meridian.manager);
    const first = await submit(bidId, meridian, 'key-number-1');
    expect(await submit(bidId, meridian, 'key-number-1')).toEqual(first);
    await save(bidId, meridian.body, 2, { ...wholeDraft(commission), deliveryPlan: 'Later.' }, meridian.manager);
    const misused = submission(bidId, meridian.body, 'key-number-1', { revision: 3 });
    expect((await refusal(SUBMIT, misused, meridian.manager)).code).toBe('CONFLICT');
    const second = await submit(bidId, meridian, 'key-number-2', { revision: 3 });
    expect(second.revision).toBe(2);
    await passDeadline(commission.id);
    expect(await submit(bidId, meridian, 'key-number-1')).toEqual(first);
    const { bid } = await ask<{ bid: { submissions: { receipt: Receipt }[] } }>(
      `query ($id: ID!) { bid(id: $id) { submissions { receipt { reference receivedAt sha256 revision commissionVersion } } } }`,
      { id: bidId },
      meridian.contributor,
    );
    expect(bid.submissions.map(({ receipt }) => receipt)).toEqual([second, first]);
  });

  it('refuses a late bid with the deadline and the time of receipt, and keeps nothing', async () => {
    const commission = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await drafted(commission, body, manager);
    await passDeadline(commission.id);
    const { code, reasons } = await refusal(SUBMIT, submission(bidId, body, 'too-late-now'), manager);
    expect(code).toBe('REFUSED');
    expect(reasons[0]).toMatch(/^Bids closed on .*This reached us at .*:\d\d\.\d{3} (GMT|BST) by the market's clock/);
    expect(
      await sql('SELECT 1 FROM bid_revision r JOIN bid b ON b.id = r.bid_id WHERE commission_id = $1', [commission.id]),
    ).toEqual([]);
  });

  it('needs the draft and the version of the commission that were read', async () => {
    const commission = await openCommission(await council());
    const { body, manager } = await bidder();
    const bidId = await drafted(commission, body, manager);
    expect((await refusal(SUBMIT, submission(bidId, body, 'old-draft-1', { revision: 1 }), manager)).code).toBe(
      'CONFLICT',
    );
    await sql('UPDATE commission SET version = 2 WHERE id = $1', [commission.id]);
    const { code, data } = await refusal(SUBMIT, submission(bidId, body, 'old-version'), manager);
    expect([code, data]).toEqual(['CONFLICT', { commissionVersion: 2 }]);
  });
});
