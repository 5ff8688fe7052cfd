import { sayMoment } from '../../core/time/index.js';
import type { CommissionContent } from './commission.content.js';
import { PriceMethod, Regime } from './commission.words.js';

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const asIs = (text: string | null | undefined): string => text ?? '';
const sayDay = (text: string | null | undefined): string => (text ? day.format(new Date(`${text}T00:00:00Z`)) : '');
const sayAt = (text: string | null | undefined): string => (text ? sayMoment(new Date(text)) : '');
const sayMoney = (text: string | null | undefined): string => (text ? pounds.format(text as `${number}`) : '');
const plainly = (word: string | null | undefined): string => (word ?? '').replaceAll('_', ' ');

type Say<F extends keyof CommissionContent> = (value: CommissionContent[F] | undefined) => string;
export type SaidField = Exclude<
  keyof CommissionContent,
  'areaId' | 'currency' | 'conditions' | 'criteria' | 'documents'
>;

/** How each plain field is called and said in a comparison, in the order of the page. */
export const SAID: { readonly [F in SaidField]: { label: string; say: Say<F> } } = {
  title: { label: 'Title', say: asIs },
  summary: { label: 'Summary', say: asIs },
  brief: { label: 'Brief', say: asIs },
  kind: { label: 'Kind', say: plainly },
  regime: { label: 'Rules', say: (value) => (value === Regime.GRANT ? 'Grant' : value ? 'Below threshold' : '') },
  budgetMin: { label: 'Bottom of the budget range', say: sayMoney },
  budgetMax: { label: 'Budget', say: sayMoney },
  budgetIncludesVat: {
    label: 'VAT in the budget',
    say: (value) => (value == null ? '' : value ? 'Including VAT' : 'Excluding VAT'),
  },
  questionsCloseAt: { label: 'Questions close', say: sayAt },
  answersBy: { label: 'Answers by', say: sayAt },
  bidsCloseAt: { label: 'Bids close', say: sayAt },
  awardExpectedOn: { label: 'Award expected', say: sayDay },
  startsOn: { label: 'Start of the work', say: sayDay },
  durationMonths: {
    label: 'Duration',
    say: (value) => (value == null ? '' : `${value} month${value === 1 ? '' : 's'}`),
  },
  priceMethod: {
    label: 'How price turns into points',
    say: (value) =>
      value === PriceMethod.FIXED_PRICE ? 'The price is fixed' : value ? 'Weight × lowest price ÷ price' : '',
  },
  intellectualProperty: { label: 'Intellectual property and right to publish', say: asIs },
  insurance: { label: 'Insurance', say: asIs },
  paymentSchedule: { label: 'Payment schedule', say: asIs },
  dataProtectionRole: { label: 'Data-protection role', say: plainly },
};

export const conditionText = ({ text }: CommissionContent['conditions'][number]): string => text;

export const criterionText = (c: CommissionContent['criteria'][number]): string =>
  [
    `${c.name}: ${plainly(c.kind)}, ${c.weight}% of the points`,
    ...(c.wordLimit === null ? [] : [`at most ${c.wordLimit} words`]),
    ...(c.minimumScore > 0 ? [`at least ${c.minimumScore} of 5`] : []),
  ].join(', ') + (c.question ? `\n${c.question}` : '');

export const documentText = ({ title, kind }: CommissionContent['documents'][number]): string =>
  `${title} (${plainly(kind)})`;
