import { sayExactly } from '../../core/time/index.js';
import type { SubmittedContent } from './bid.content.js';
import type { SubmissionRow } from './bid-submission.queries.js';

/** Stands before the canonical content, which is the last line of the file. */
const MARK = '-----CANONICAL CONTENT-----';

/** A submission as one text file for people, made from the hashed content and ending with it. */
export function readableBid({ content, canonical, reference, receivedAt, sha256 }: SubmissionRow): string {
  return [
    `Bid of ${content.organisation.name}`,
    `for ${content.commission.reference}: ${content.commission.title} (version ${content.commission.version})`,
    '',
    `Receipt:   ${reference}`,
    `Received:  ${sayExactly(receivedAt)} (${receivedAt.toISOString()})`,
    `SHA-256:   ${sha256}`,
    `Revision:  ${content.revision}`,
    '',
    ...content.answers.flatMap(({ name, text }) => [...heading(name), text, '']),
    ...heading('Price, net of VAT'),
    ...priceTable(content),
    '',
    ...heading('Delivery plan'),
    content.deliveryPlan || '(none)',
    '',
    ...heading('Milestones'),
    ...listed(content.milestones.map(({ title, dueOn, deliverable }) => [dueOn, title, deliverable])),
    ...heading('Team'),
    ...listed(content.team.map(({ name, role, days }) => [name, role, days && `${days} days`])),
    ...heading('Conditions confirmed'),
    ...listed(content.conditions.map(({ text }) => [text])),
    ...heading('Documents'),
    ...listed(
      content.documents.map(({ title, name, size, sha256: hash }) => [
        title === name ? name : `${title} (${name})`,
        `${size} bytes`,
        `SHA-256 ${hash}`,
      ]),
    ),
    'The line below is the content as it was hashed. Check it with scripts/check-receipt.mjs, or with any tool:',
    'the SHA-256 of that line, without its line end, is the one on the receipt.',
    MARK,
    canonical,
    '',
  ].join('\n');
}

const heading = (words: string): string[] => [words, '='.repeat(words.length)];

const listed = (items: string[][]): string[] => [
  ...(items.length ? items.map((parts) => `- ${parts.filter(Boolean).join('; ')}`) : ['(none)']),
  '',
];

const priceTable = ({ priceLines, currency, netTotal, vatTotal, grossTotal }: SubmittedContent): string[] => [
  ...priceLines.map(
    ({ description, quantity, unitPrice, net, vatRate, vat }) =>
      `- ${description}: ${quantity} × ${unitPrice} = ${net} ${currency} (VAT ${vatRate} %: ${vat})`,
  ),
  `Net total:      ${netTotal} ${currency}`,
  `VAT:            ${vatTotal} ${currency}`,
  `Total with VAT: ${grossTotal} ${currency}`,
];
