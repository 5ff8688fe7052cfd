import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../../../test-kit/index.js';

/** The invented package with every fault, under a prefix (and numbers of organisations) of its own. */
export async function faultyPackage() {
  const code = randomBytes(3).toString('hex');
  const text = await readFile(join(import.meta.dirname, 'fixtures', 'faulty-package.json'), 'utf8');
  return { code, prefix: `ocds-${code}`, content: text.replaceAll('zzzzzz', code) };
}

/** A package of these releases, as text. */
export const packageOf = (releases: readonly object[], more: object = {}): string =>
  JSON.stringify({
    uri: 'https://notices.example/package.json',
    version: '1.1',
    publishedDate: '2026-02-01T00:00:00Z',
    publisher: { name: 'Notices of Example' },
    license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    releases,
    ...more,
  });

/** Runs `npm run import` on a file with this content, beside the running server. */
export const importContent = async (content: string | Buffer) => command('import', await fileWith(content));

/** A file with this content, in a folder of its own. */
export async function fileWith(content: string | Buffer): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'policy-market-import-')), 'package.json');
  await writeFile(file, content);
  return file;
}

/** A sound release of a notice, with more or other fields. */
export const releaseOf = (ocid: string, id: string, more: object = {}) => ({
  ocid,
  id,
  date: '2026-01-10T10:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  buyer: { id: 'P-1', name: 'Westmarch Borough Council' },
  tender: { id: 'T', title: `Notice ${id}`, status: 'active' },
  ...more,
});

/** Everything that a page asks of an imported notice. */
export const NOTICE = `query ($reference: String!) { commission(reference: $reference) {
  reference origin state title summary brief briefHtml bidsCloseAt startsOn durationMonths publishedAt
  area { id } budgetMin { amount } budgetMax { amount currency } budgetIncludesVat regime
  council { name slug kind verifiedAt canCommission } source { ocid name url licence }
  importedNotice { stage procedure subject endsOn suitsSmall documents { title url } releases { releaseId tags }
    awards { sourceId status description awardedOn value { amount currency } suppliers { name slug } } }
} }`;
