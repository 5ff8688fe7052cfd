import type { Reason } from '../../core/graphql/index.js';
import type { CommissionContent } from './commission.content.js';
import { PriceMethod } from './commission.words.js';
import { CriterionKind } from './criterion.words.js';
import { reason } from './reason.js';

type Criterion = CommissionContent['criteria'][number];

/** Why the criteria cannot be published: names, questions, word limits, scale, price and weights. */
export const criteriaBlockers = ({ criteria, priceMethod }: CommissionContent): Reason[] => [
  ...criteria.flatMap((criterion, i) => criterionBlockers(criterion, i)),
  ...(criteria.some((one) => one.kind === CriterionKind.QUALITY)
    ? []
    : [reason('QUALITY_MISSING', 'Add at least one quality criterion.', 'criteria')]),
  ...priceBlockers(criteria, priceMethod),
  ...weightBlockers(criteria),
];

function criterionBlockers(criterion: Criterion, i: number): Reason[] {
  const at = (field: string): string => `criteria.${i}.${field}`;
  const called = criterion.name.trim() ? `“${criterion.name.trim()}”` : `criterion ${i + 1}`;
  const answered = criterion.kind !== CriterionKind.PRICE;
  return [
    ...(criterion.name.trim() ? [] : [reason('CRITERION_NAME_MISSING', `Name criterion ${i + 1}.`, at('name'))]),
    ...(criterion.weight >= 1
      ? []
      : [reason('WEIGHT_MISSING', `Give ${called} a weight of at least 1.`, at('weight'))]),
    ...(answered && !criterion.question.trim()
      ? [reason('QUESTION_MISSING', `Write what bidders are asked under ${called}.`, at('question'))]
      : []),
    ...(answered && criterion.wordLimit === null
      ? [reason('WORD_LIMIT_MISSING', `Set a word limit for ${called}.`, at('wordLimit'))]
      : []),
  ];
}

function priceBlockers(criteria: readonly Criterion[], method: PriceMethod): Reason[] {
  const prices = criteria.filter((one) => one.kind === CriterionKind.PRICE).length;
  if (method === PriceMethod.FIXED_PRICE)
    return prices === 0
      ? []
      : [
          reason(
            'PRICE_IS_FIXED',
            'With a fixed price there is no price criterion: remove it or score the price.',
            'priceMethod',
          ),
        ];
  if (prices === 1) return [];
  return [
    prices === 0
      ? reason('PRICE_MISSING', 'Add a price criterion, or fix the price.', 'criteria')
      : reason('PRICE_TWICE', 'Keep a single price criterion.', 'criteria'),
  ];
}

function weightBlockers(criteria: readonly Criterion[]): Reason[] {
  const total = criteria.reduce((sum, one) => sum + one.weight, 0);
  return total === 100
    ? []
    : [reason('WEIGHTS_NOT_100', `The weights sum to ${total}. They must sum to exactly 100.`, 'criteria')];
}
