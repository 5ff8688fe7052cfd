/** What an officer typed about an area, as the form holds it. */
export interface AreaValues {
  title: string;
  themeId: string;
  stage: string;
  context: string;
  known: string;
  questions: { id: string; text: string }[];
  helpWanted: string[];
  contactRole: string;
  budgetMin: string;
  budgetMax: string;
  budgetIncludesVat: boolean;
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** Reads the form; questions that are empty fall away, so that emptying one removes it. */
export function readArea(form: FormData): AreaValues {
  const numbers = [...form.keys()]
    .map((name) => /^questions\.(\d+)\.text$/.exec(name)?.[1])
    .filter((one) => one !== undefined);
  const questions = numbers.map((number) => ({
    id: text(form, `questions.${number}.id`),
    text: text(form, `questions.${number}.text`),
  }));
  return {
    title: text(form, 'title'),
    themeId: text(form, 'themeId'),
    stage: text(form, 'stage'),
    context: text(form, 'context'),
    known: text(form, 'known'),
    questions: questions.filter((question) => question.text !== ''),
    helpWanted: form.getAll('helpWanted').map(String).filter(Boolean),
    contactRole: text(form, 'contactRole'),
    budgetMin: text(form, 'budgetMin'),
    budgetMax: text(form, 'budgetMax'),
    budgetIncludesVat: form.get('budgetIncludesVat') === 'yes',
  };
}

type Stage = 'EXPLORING' | 'COMMISSIONING' | 'PARKED' | 'CLOSED';
type Help = 'EVIDENCE' | 'PARTNERS' | 'FUNDING' | 'DELIVERY';

/** The same as the API wants it. Amounts may be typed as £45,000. */
export function areaInput(values: AreaValues) {
  return {
    ...values,
    themeId: values.themeId || null,
    stage: values.stage as Stage,
    helpWanted: values.helpWanted as Help[],
    questions: values.questions.map(({ id, text: words }) => ({ id: id || null, text: words })),
    budgetMin: amount(values.budgetMin),
    budgetMax: amount(values.budgetMax),
  };
}

const plain = (typed: string): string => typed.replaceAll(/[£,\s]/g, '');
const amount = (typed: string) => (typed ? { amount: plain(typed), currency: 'GBP' } : null);

/** An amount as people type it: pence only where there are some. */
export const wholePounds = (money: { amount: string } | null): string => money?.amount.replace(/\.00$/, '') ?? '';

/** What the form can tell without asking: amounts that are no amounts, which the API would refuse whole. */
export function amountErrors(values: AreaValues): { field: string; message: string }[] {
  return (['budgetMin', 'budgetMax'] as const)
    .filter((field) => values[field] !== '' && !/^\d{1,12}(\.\d{1,2})?$/.test(plain(values[field])))
    .map((field) => ({ field, message: 'Enter an amount such as 34500 or 34,500.00' }));
}
