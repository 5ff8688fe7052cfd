import type { ResultOf } from '$lib/graphql';
import type { SavedDraftFragment } from './saved-draft';

/** A day and a time as London inputs hold them. */
export interface Moment {
  day: string;
  time: string;
}

/** The draft as the form holds it: every value as text. */
export interface Draft {
  title: string;
  summary: string;
  brief: string;
  kind: string;
  areaId: string;
  budgetMin: string;
  budgetMax: string;
  /** '', 'yes' or 'no'. */
  budgetIncludesVat: string;
  startsOn: string;
  durationMonths: string;
  questionsCloseAt: Moment;
  answersBy: Moment;
  bidsCloseAt: Moment;
  awardExpectedOn: string;
  priceMethod: string;
  intellectualProperty: string;
  insurance: string;
  paymentSchedule: string;
  dataProtectionRole: string;
  conditions: { id: string; text: string }[];
  criteria: CriterionRow[];
}

export interface CriterionRow {
  id: string;
  kind: string;
  name: string;
  question: string;
  weight: string;
  wordLimit: string;
  minimumScore: string;
}

export type SavedDraft = ResultOf<typeof SavedDraftFragment>;

const LABELS: readonly (readonly [keyof Draft, string])[] = [
  ['title', 'Title'],
  ['summary', 'Summary'],
  ['brief', 'Brief'],
  ['kind', 'Kind'],
  ['areaId', 'Policy area'],
  ['budgetMin', 'Budget from'],
  ['budgetMax', 'Budget'],
  ['budgetIncludesVat', 'VAT'],
  ['startsOn', 'Start'],
  ['durationMonths', 'Months'],
  ['questionsCloseAt', 'Questions close'],
  ['answersBy', 'Answers by'],
  ['bidsCloseAt', 'Bids close'],
  ['awardExpectedOn', 'Award expected'],
  ['priceMethod', 'Price'],
  ['intellectualProperty', 'Results and right to publish'],
  ['insurance', 'Insurance'],
  ['paymentSchedule', 'Payment'],
  ['dataProtectionRole', 'Data protection'],
  ['conditions', 'Conditions'],
  ['criteria', 'Award criteria'],
];

/** What differs between two drafts, for a person to choose from. */
export function differences(stored: Draft, typed: Draft): { field: string; stored: string; typed: string }[] {
  return LABELS.flatMap(([key, field]) => {
    const [theirs, mine] = [inWords(stored[key]), inWords(typed[key])];
    return theirs === mine ? [] : [{ field, stored: theirs || '(empty)', typed: mine || '(empty)' }];
  });
}

function inWords(value: Draft[keyof Draft]): string {
  if (typeof value === 'string') return value.replace(/\.00$/, '').replaceAll('\r\n', '\n');
  if ('day' in value) return value.day ? `${value.day} ${value.time || '12:00'}` : '';
  return value
    .map((row) => ('text' in row ? row.text : criterionInWords(row)))
    .join('\n')
    .replaceAll('\r\n', '\n');
}

const criterionInWords = ({ kind, name, weight, wordLimit, question }: CriterionRow): string =>
  `${name}: ${weight || 0}%${kind === 'PRICE' ? '' : `, ${wordLimit || 'no'} words. ${question}`}`;
