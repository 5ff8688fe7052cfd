// `node scripts/check-receipt.mjs FILE SHA256` checks a bid downloaded as submitted against its receipt, offline.
// FILE is the readable text or the canonical JSON; SHA256 stands on the receipt. Needs nothing but Node.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const MARK = '\n-----CANONICAL CONTENT-----\n';
const [file, expected] = process.argv.slice(2);

if (!file || !/^[0-9a-f]{64}$/i.test(expected ?? '')) {
  console.error(
    'usage: node scripts/check-receipt.mjs FILE SHA256\nSHA256 is the 64 letters and digits on the receipt.',
  );
  process.exit(2);
}

const text = readFileSync(file, 'utf8');
const canonical = text.includes(MARK) ? text.slice(text.lastIndexOf(MARK) + MARK.length) : text;
const hash = createHash('sha256').update(canonical.replace(/\n$/, '')).digest('hex');

if (hash !== expected.toLowerCase()) {
  console.error(
    `NO MATCH. This file was not what the receipt is for.\nreceipt ${expected.toLowerCase()}\nfile    ${hash}`,
  );
  process.exit(1);
}

const bid = JSON.parse(canonical);
console.log(`MATCH. The receipt is for this bid, unchanged:
${bid.organisation.name} for ${bid.commission.reference} (version ${bid.commission.version}), revision ${bid.revision}
${bid.answers.length} answers, net total ${bid.netTotal} ${bid.currency}, ${bid.documents.length} documents`);
if (text.includes(MARK)) console.log('Only the last line is proved; the text above it was made from it for reading.');
