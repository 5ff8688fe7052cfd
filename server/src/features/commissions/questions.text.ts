import type { CommissionRow } from './commission.rows.js';
import type { ConditionRow, CriterionRow } from './criterion.queries.js';
import { CriterionKind } from './criterion.words.js';
import { sayMoment } from '../../core/time/index.js';

interface Questions {
  commission: Pick<CommissionRow, 'reference' | 'title' | 'bidsCloseAt' | 'version'>;
  council: string;
  criteria: readonly CriterionRow[];
  conditions: readonly ConditionRow[];
  effort: string;
}

/** The questions of a commission as one Markdown file, with room to write each answer elsewhere. */
export function questionsText({ commission, council, criteria, conditions, effort }: Questions): string {
  const head = [
    `# ${commission.title}`,
    [commission.reference, council, commission.version > 0 ? `version ${commission.version}` : '']
      .filter(Boolean)
      .join(' · '),
    ...(commission.bidsCloseAt ? [`Bids close on ${sayMoment(commission.bidsCloseAt)} (London time).`] : []),
    `A bid takes ${effort}.`,
  ];
  const confirmed = conditions.length
    ? ['## Conditions of participation', conditions.map(({ text }) => `- [ ] ${text}`).join('\n')]
    : [];
  const answered = criteria.filter(({ kind }) => kind !== CriterionKind.PRICE);
  const questions = answered.flatMap((criterion, i) => [
    `## ${i + 1}. ${criterion.name}`,
    `Weight ${criterion.weight}%${criterion.wordLimit === null ? '' : `, at most ${criterion.wordLimit} words`}${
      criterion.minimumScore > 0 ? `, minimum score ${criterion.minimumScore} of 5` : ''
    }`,
    criterion.question,
    'Answer:',
    '',
  ]);
  const price = criteria
    .filter(({ kind }) => kind === CriterionKind.PRICE)
    .flatMap(({ name, weight }) => [`## ${name}`, `Weight ${weight}%. Enter price lines on the site.`]);
  return `${[...head, ...confirmed, ...questions, ...price].join('\n\n')}\n`;
}
