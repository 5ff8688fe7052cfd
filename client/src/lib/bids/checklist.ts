import { count, money } from '$lib/format';
import { countWords } from '$lib/text/words';
import type { DraftValues } from './draft-form';
import { lineAmounts, totals } from './price';

/** `done`, still `open`, `wrong` in a way that would be refused, or `extra`: not needed and not there. */
export type PartState = 'done' | 'open' | 'wrong' | 'extra';

/** One part of a bid in its checklist, and where it stands on the page. */
export interface Part {
  href: string;
  label: string;
  detail: string;
  state: PartState;
}

interface Asked {
  questions: readonly { id: string; name: string; wordLimit: number | null }[];
  priced: boolean;
  conditions: readonly unknown[];
  documents: number;
  currency: string;
}

/** How far a draft is, part by part, in the order of the page; the server checks all of it again. */
export const checklist = (draft: DraftValues, asked: Asked): Part[] => [
  ...asked.questions.map((question, i) => answerPart(draft, question, i)),
  ...(asked.priced ? [pricePart(draft, asked.currency)] : []),
  optional('#deliveryPlan', 'Delivery plan', planWords(draft)),
  optional('#team', 'Team', draft.team.length > 0 ? count(draft.team.length, 'person', 'people') : ''),
  optional('#documents', 'Documents', asked.documents > 0 ? count(asked.documents, 'document') : ''),
  ...(asked.conditions.length > 0 ? [conditionsPart(draft, asked.conditions.length)] : []),
];

/** Parts without which the bid is refused. */
export const needed = (parts: readonly Part[]): Part[] =>
  parts.filter(({ href, state }) => state !== 'extra' && !OPTIONAL.has(href));

const OPTIONAL = new Set(['#deliveryPlan', '#team', '#documents']);

function answerPart({ answers }: DraftValues, { id, name, wordLimit }: Asked['questions'][number], i: number): Part {
  const words = countWords(answers.find(({ criterionId }) => criterionId === id)?.text ?? '');
  const over = wordLimit !== null && words > wordLimit;
  return {
    href: `#answers.${i}.text`,
    label: name,
    detail:
      wordLimit === null
        ? count(words, 'word')
        : `${words.toLocaleString('en-GB')} of ${wordLimit.toLocaleString('en-GB')} words`,
    state: over ? 'wrong' : words > 0 ? 'done' : 'open',
  };
}

function pricePart({ priceLines }: DraftValues, currency: string): Part {
  const bad = priceLines.some((line) => lineAmounts(line) === null || line.description.trim() === '');
  return {
    href: '#priceLines',
    label: 'Price',
    detail: priceLines.length === 0 ? 'No line yet' : `${money({ amount: totals(priceLines).net, currency })} net`,
    state: priceLines.length === 0 ? 'open' : bad ? 'wrong' : 'done',
  };
}

const planWords = ({ deliveryPlan, milestones }: DraftValues): string =>
  [
    ...(deliveryPlan.trim() ? [count(countWords(deliveryPlan), 'word')] : []),
    ...(milestones.length > 0 ? [count(milestones.length, 'milestone')] : []),
  ].join(', ');

const optional = (href: string, label: string, detail: string): Part => ({
  href,
  label,
  detail: detail || 'Optional',
  state: detail ? 'done' : 'extra',
});

const conditionsPart = ({ conditions }: DraftValues, all: number): Part => ({
  href: '#conditions',
  label: 'Conditions',
  detail: `${conditions.length} of ${all} confirmed`,
  state: conditions.length >= all ? 'done' : 'open',
});
