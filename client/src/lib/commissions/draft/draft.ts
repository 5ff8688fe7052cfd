import { londonToUtc, text, utcToLondonInput } from '$lib/server';
import type { FormError } from '$lib/form-errors';
import type { graphql } from '$lib/graphql';
import type { Draft, Moment, SavedDraft } from './draft-shape';

export type SaveInput = ReturnType<typeof graphql.scalar<'SaveCommissionInput'>>;

type MomentName = 'questionsCloseAt' | 'answersBy' | 'bidsCloseAt';

/** What the visitor typed, in the shape that the form shows. */
export function draftFromForm(form: FormData): Draft {
  const at = (name: string): Moment => ({ day: text(form, name), time: text(form, `${name}.time`) });
  return {
    title: text(form, 'title'),
    summary: text(form, 'summary'),
    brief: text(form, 'brief'),
    kind: text(form, 'kind'),
    areaId: text(form, 'areaId'),
    budgetMin: text(form, 'budgetMin'),
    budgetMax: text(form, 'budgetMax'),
    budgetIncludesVat: text(form, 'budgetIncludesVat'),
    startsOn: text(form, 'startsOn'),
    durationMonths: text(form, 'durationMonths'),
    questionsCloseAt: at('questionsCloseAt'),
    answersBy: at('answersBy'),
    bidsCloseAt: at('bidsCloseAt'),
    awardExpectedOn: text(form, 'awardExpectedOn'),
    priceMethod: text(form, 'priceMethod'),
    intellectualProperty: text(form, 'intellectualProperty'),
    insurance: text(form, 'insurance'),
    paymentSchedule: text(form, 'paymentSchedule'),
    dataProtectionRole: text(form, 'dataProtectionRole'),
    conditions: rowsOf(form, 'conditions').map((row) => ({
      id: text(form, `${row}.id`),
      text: text(form, `${row}.text`),
    })),
    criteria: rowsOf(form, 'criteria').map((row) => ({
      id: text(form, `${row}.id`),
      kind: text(form, `${row}.kind`),
      name: text(form, `${row}.name`),
      question: text(form, `${row}.question`),
      weight: text(form, `${row}.weight`),
      wordLimit: text(form, `${row}.wordLimit`),
      minimumScore: text(form, `${row}.minimumScore`),
    })),
  };
}

/** `criteria.0`, `criteria.1`, … as long as the form has them. */
function rowsOf(form: FormData, list: string): string[] {
  const rows: string[] = [];
  while (form.has(`${list}.${rows.length}.id`)) rows.push(`${list}.${rows.length}`);
  return rows;
}

/** What is stored, in the shape that the form shows. */
export function draftFromCommission(saved: SavedDraft): Draft {
  const at = (utc: string | null): Moment => {
    const [day = '', time = ''] = utcToLondonInput(utc).split('T');
    return { day, time };
  };
  return {
    ...saved,
    areaId: saved.area?.id ?? '',
    budgetMin: saved.budgetMin?.amount ?? '',
    budgetMax: saved.budgetMax?.amount ?? '',
    budgetIncludesVat: saved.budgetIncludesVat === null ? '' : saved.budgetIncludesVat ? 'yes' : 'no',
    startsOn: saved.startsOn ?? '',
    durationMonths: saved.durationMonths?.toString() ?? '',
    questionsCloseAt: at(saved.questionsCloseAt),
    answersBy: at(saved.answersBy),
    bidsCloseAt: at(saved.bidsCloseAt),
    awardExpectedOn: saved.awardExpectedOn ?? '',
    ...saved.terms,
    dataProtectionRole: saved.dataProtectionRole ?? '',
    criteria: saved.criteria.map((criterion) => ({
      ...criterion,
      weight: criterion.weight.toString(),
      wordLimit: criterion.wordLimit?.toString() ?? '',
      minimumScore: criterion.minimumScore.toString(),
    })),
  };
}

/** The API's input, or what cannot even be read. */
export function inputOf(draft: Draft, id: string, revision: number): { input: SaveInput; errors: FormError[] } {
  const errors: FormError[] = [];
  const whole = (value: string, field: string, words: string): number | null => {
    if (value === '') return null;
    if (/^\d{1,6}$/.test(value)) return Number(value);
    errors.push({ field, message: words });
    return null;
  };
  const utc = (name: MomentName): string | null => {
    const { day, time } = draft[name];
    if (!day) return null;
    const read = londonToUtc(`${day}T${time || '12:00'}`);
    if ('utc' in read) return read.utc;
    errors.push({ field: name, message: read.problem });
    return null;
  };
  const input = {
    ...draft,
    questionsCloseAt: utc('questionsCloseAt'),
    answersBy: utc('answersBy'),
    bidsCloseAt: utc('bidsCloseAt'),
    id,
    revision,
    regime: draft.kind === 'GRANT' ? 'GRANT' : 'BELOW_THRESHOLD',
    areaId: draft.areaId || null,
    budgetMin: pounds(draft.budgetMin),
    budgetMax: pounds(draft.budgetMax),
    budgetIncludesVat: draft.budgetIncludesVat === '' ? null : draft.budgetIncludesVat === 'yes',
    startsOn: draft.startsOn || null,
    awardExpectedOn: draft.awardExpectedOn || null,
    durationMonths: whole(draft.durationMonths, 'durationMonths', 'Enter a whole number of months, such as 4'),
    dataProtectionRole: draft.dataProtectionRole || null,
    conditions: draft.conditions.map((one) => ({ id: one.id || null, text: one.text })),
    criteria: draft.criteria.map((one, i) => ({
      ...one,
      id: one.id || null,
      weight: whole(one.weight, `criteria.${i}.weight`, 'Enter a whole number from 0 to 100') ?? 0,
      wordLimit: whole(one.wordLimit, `criteria.${i}.wordLimit`, 'Enter a whole number of words, such as 500'),
      minimumScore: whole(one.minimumScore, `criteria.${i}.minimumScore`, 'Enter a whole number from 0 to 5') ?? 0,
    })),
  } as SaveInput;
  return { input, errors };
}

/** `£35,000` → `35000`. What is no amount goes to the API as typed, which says what is wrong with it. */
const pounds = (typed: string): string | null => typed.replaceAll(/[£,\s]/g, '') || null;

/** Which parts the pressed button adds or removes; the draft is saved with the change. */
export function changeParts(draft: Draft, pressed: string | null): Draft {
  const [verb, list, index] = (pressed ?? '').split('-');
  if (verb === 'add' && list === 'condition')
    return { ...draft, conditions: [...draft.conditions, { id: '', text: '' }] };
  if (verb === 'add' && list === 'criterion') return { ...draft, criteria: [...draft.criteria, NEW_CRITERION] };
  if (verb !== 'remove') return draft;
  const without = <T>(rows: readonly T[]): T[] => rows.filter((_row, i) => i !== Number(index));
  if (list === 'condition') return { ...draft, conditions: without(draft.conditions) };
  return { ...draft, criteria: without(draft.criteria) };
}

const NEW_CRITERION = {
  id: '',
  kind: 'QUALITY',
  name: '',
  question: '',
  weight: '',
  wordLimit: '500',
  minimumScore: '2',
};
