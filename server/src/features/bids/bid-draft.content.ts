import { invalidIf, type FieldFault } from '../../core/errors/index.js';
import { parseGlobalId } from '../../core/ids/index.js';
import type { DraftContent } from './bid.content.js';
import type { SaveBidDraftInput } from './bid-draft.inputs.js';
import type { BidFacts } from './bid.facts.js';

/** Text as it can be stored: one kind of line end, no NUL, no half characters. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd');

/** A figure as typed, without pound sign, spaces and thousands separators. */
const figure = (text: string): string => clean(text).replace(/[£,\s]/g, '');

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** Reads the input as a draft of this commission; Invalid when it names what the commission does not ask. */
export function readDraft(input: SaveBidDraftInput, facts: BidFacts): DraftContent {
  const faults: FieldFault[] = [];
  const asked = new Set(facts.criteria.filter(({ kind }) => kind !== 'price').map(({ id }) => id));
  const answers = input.answers.map(({ criterionId, text }, i) => {
    const id = idAmong('AwardCriterion', criterionId, asked);
    if (!id)
      faults.push({ path: `input.answers.${i}.criterionId`, message: 'The commission no longer asks this question.' });
    return { criterionId: id ?? '', text: clean(text) };
  });
  if (new Set(answers.map((answer) => answer.criterionId)).size < answers.length)
    faults.push({ path: 'input.answers', message: 'Answer each criterion once.' });
  const conditionsAsked = new Set(facts.conditionsAsked.map(({ id }) => id));
  const conditions = input.conditions.map((globalId, i) => {
    const id = idAmong('ConditionOfParticipation', globalId, conditionsAsked);
    if (!id) faults.push({ path: `input.conditions.${i}`, message: 'The commission no longer sets this condition.' });
    return id ?? '';
  });
  input.milestones.forEach(({ dueOn }, i) => {
    if (dueOn && !isDay(dueOn))
      faults.push({ path: `input.milestones.${i}.dueOn`, message: 'Enter a date that exists, such as 2027-03-31.' });
  });
  invalidIf(faults);
  return {
    answers,
    priceLines: input.priceLines.map((line) => ({
      description: clean(line.description),
      quantity: figure(line.quantity),
      unitPrice: figure(line.unitPrice),
      vatTreatment: line.vatTreatment,
    })),
    deliveryPlan: clean(input.deliveryPlan),
    milestones: input.milestones.map(({ title, dueOn, deliverable }) => ({
      title: clean(title),
      dueOn,
      deliverable: clean(deliverable),
    })),
    team: input.team.map(({ name, role, days }) => ({ name: clean(name), role: clean(role), days: clean(days) })),
    conditions: [...new Set(conditions)],
    documents: facts.documents,
  };
}

function idAmong(kind: string, globalId: string, known: ReadonlySet<string>): string | null {
  const parsed = parseGlobalId(globalId);
  return parsed?.kind === kind && known.has(parsed.id) ? parsed.id : null;
}
