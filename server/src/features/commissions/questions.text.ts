import type { CommissionRow } from './commission.rows.js';
import type { ConditionRow, CriterionRow } from './criterion.queries.js';
import { CriterionKind } from './criterion.words.js';
import { SAID } from './content.words.js';

interface Questions {
  commission: Pick<
    CommissionRow,
    | 'reference'
    | 'title'
    | 'version'
    | 'questionsCloseAt'
    | 'answersBy'
    | 'bidsCloseAt'
    | 'awardExpectedOn'
    | 'budgetMin'
    | 'budgetMax'
    | 'currency'
    | 'budgetIncludesVat'
    | 'priceMethod'
  >;
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
    `A bid takes ${effort}.`,
    ...keyDates(commission),
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
  const scale = answered.length
    ? [
        '## How answers are scored',
        'Each answer is scored from 0 (unacceptable) to 5 (excellent). Points are weight × score ÷ 5. A bid below a minimum score cannot win.',
      ]
    : [];
  const price = criteria
    .filter(({ kind }) => kind === CriterionKind.PRICE)
    .flatMap(({ name, weight }) => [
      `## ${name}`,
      `Weight ${weight}%. ${SAID.priceMethod.say(commission.priceMethod)}. Enter price lines on the site.`,
    ]);
  return `${[...head, ...confirmed, ...scale, ...questions, ...price].join('\n\n')}\n`;
}

function keyDates(commission: Questions['commission']): string[] {
  const text = (at: Date | null): string | null => at?.toISOString() ?? null;
  const dates = [
    [SAID.questionsCloseAt, text(commission.questionsCloseAt)],
    [SAID.answersBy, text(commission.answersBy)],
    [SAID.bidsCloseAt, text(commission.bidsCloseAt)],
    [SAID.awardExpectedOn, commission.awardExpectedOn],
  ] as const;
  const said = dates.flatMap(([{ label, say }, at]) => (at ? [`- ${label}: ${say(at)}`] : []));
  return ['## Key dates and budget', [...said, ...budgetLine(commission)].join('\n')];
}

function budgetLine({ budgetMin, budgetMax, currency, budgetIncludesVat }: Questions['commission']): string[] {
  if (!budgetMax || currency !== 'GBP') return [];
  const range = [budgetMin, budgetMax].filter((amount) => amount !== null).map(SAID.budgetMax.say);
  const vat = budgetIncludesVat === null ? '' : `, ${budgetIncludesVat ? 'including' : 'excluding'} VAT`;
  return [`- Budget: ${range.join(' to ')}${vat}`];
}
