import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  download,
  globalId,
  openCommission,
  passDeadline,
  refusal,
  sql,
  uploadedText,
} from '../../../../test-kit/index.js';
import { drafted, SUBMIT, submission } from './kit.js';

const ATTACH = `mutation ($input: AttachBidDocumentInput!) { attachBidDocument(input: $input) { bid {
  draft { revision documents { title file { id url sha256 } } } } } }`;
const REMOVE = `mutation ($input: RemoveBidDocumentInput!) { removeBidDocument(input: $input) { bid {
  draft { revision documents { title } } } } }`;

interface Attached {
  attachBidDocument: { bid: { draft: { revision: number; documents: { file: { id: string; url: string } }[] } } };
}

it('seals the documents of a bid with it: its hash in the content, the file for nobody else before the opening', async () => {
  const northgate = await council();
  const commission = await openCommission(northgate, { panel: [northgate.evaluator] });
  const { body, manager, contributor } = await bidder();
  const bidId = await drafted(commission, body, manager);
  const attach = async (words: string, title: string) => {
    const fileId = await uploadedText(contributor, words);
    const input = { actingFor: body.globalId, bidId, fileId, title };
    expect((await refusal(ATTACH, { input }, northgate.officer)).code).toBe('NOT_FOUND');
    expect((await refusal(ATTACH, { input }, manager)).code).toBe('NOT_FOUND');
    const { draft } = (await ask<Attached>(ATTACH, { input }, contributor)).attachBidDocument.bid;
    return { revision: draft.revision, file: draft.documents.at(-1)!.file };
  };
  const method = await attach('Our method in full.', 'Method annex');
  const dropped = await attach('Never submitted.', 'Old annex');
  const removal = { input: { actingFor: body.globalId, bidId, fileId: dropped.file.id } };
  expect(await ask(REMOVE, removal, manager)).toMatchObject({
    removeBidDocument: { bid: { draft: { revision: 5, documents: [{ title: 'Method annex' }] } } },
  });
  expect((await download(dropped.file.url, contributor)).status).toBe(404);
  await ask(SUBMIT, submission(bidId, body, 'with-documents', { revision: 5 }), manager);
  const [row] = await sql<{ canonical: string }>(
    'SELECT canonical FROM bid_revision r JOIN bid b ON b.id = r.bid_id WHERE b.commission_id = $1',
    [commission.id],
  );
  expect(JSON.parse(row!.canonical)).toMatchObject({
    documents: [{ title: 'Method annex', sha256: createHash('sha256').update('Our method in full.').digest('hex') }],
  });
  const later = await attach('Sealed for ever.', 'Afterthought');
  // Taken off the draft, kept with what was submitted.
  await ask(REMOVE, { input: { ...removal.input, fileId: method.file.id } }, manager);

  for (const who of [{}, northgate.officer]) expect((await download(method.file.url, who)).status).toBe(404);
  await passDeadline(commission.id);
  expect((await download(method.file.url, northgate.officer)).status).toBe(404);
  await ask(
    `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { id } } }`,
    { input: { commissionId: globalId('Commission', commission.id) } },
    northgate.officer,
  );
  for (const who of [northgate.officer, northgate.evaluator, manager])
    expect((await download(method.file.url, who)).status).toBe(200);
  expect((await download(method.file.url)).status).toBe(404);
  expect((await download(later.file.url, northgate.officer)).status).toBe(404);
});

it('keeps documents that hold prices from the council until every quality score is in', async () => {
  const northgate = await council();
  const commission = await openCommission(northgate, { panel: [northgate.evaluator] });
  const { body, manager } = await bidder();
  const bidId = await drafted(commission, body, manager);
  const attach = async (name: string, title: string, holdsPrices?: boolean) => {
    const fileId = await uploadedText(manager, `${name} ${title}`, name);
    const input = { actingFor: body.globalId, bidId, fileId, title, ...(holdsPrices ? { holdsPrices } : {}) };
    const { draft } = (await ask<Attached>(ATTACH, { input }, manager)).attachBidDocument.bid;
    return draft.documents.at(-1)!.file.url;
  };
  const method = await attach('method.txt', 'Method annex');
  const priced = [
    await attach('annex.txt', 'Our price in detail'),
    await attach('Fee_schedule.txt', 'Annex B'),
    await attach('annex-c.txt', 'Annex C', true),
  ];
  const canonical = await ask(SUBMIT, submission(bidId, body, 'with-prices', { revision: 6 }), manager);
  expect(canonical).toBeTruthy();
  await passDeadline(commission.id);
  await ask(
    `mutation ($input: OpenBidsInput!) { openBids(input: $input) { commission { id } } }`,
    { input: { commissionId: globalId('Commission', commission.id) } },
    northgate.officer,
  );
  const seen = (as: typeof manager) =>
    ask('query ($id: ID!) { bid(id: $id) { submission { closedDocuments documents { title } } } }', { id: bidId }, as);
  for (const who of [northgate.officer, northgate.evaluator]) {
    expect(await seen(who)).toEqual({
      bid: { submission: { closedDocuments: 3, documents: [{ title: 'Method annex' }] } },
    });
    expect((await download(method, who)).status).toBe(200);
    for (const url of priced) expect((await download(url, who)).status).toBe(404);
  }
  expect(await seen(manager)).toMatchObject({ bid: { submission: { closedDocuments: 0 } } });
  await sql('UPDATE bid_opening SET prices_revealed_at = clock_timestamp() WHERE commission_id = $1', [commission.id]);
  expect(await seen(northgate.evaluator)).toMatchObject({ bid: { submission: { closedDocuments: 0 } } });
  for (const url of priced) expect((await download(url, northgate.evaluator)).status).toBe(200);
});
