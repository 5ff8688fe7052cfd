import { describe, expect, it } from '@jest/globals';
import type { CommissionContent } from '../commission.content.js';
import { CommissionKind, PriceMethod, Regime } from '../commission.words.js';
import { CriterionKind } from '../criterion.words.js';
import { dateBlockers, dateWarnings } from '../dates.rules.js';
import { effortOf } from '../effort.rules.js';
import { publishBlockers, type PublishFacts } from '../publish.rules.js';
import { thresholdAt } from '../thresholds.js';

const now = new Date('2026-11-23T10:00:00Z');
const question = { question: 'How?', wordLimit: 500, minimumScore: 2 };
const price = { id: 'p', kind: CriterionKind.PRICE, name: 'Price', question: '', wordLimit: null, minimumScore: 0 };
const content: CommissionContent = {
  title: 'A review',
  summary: 'Of what works.',
  brief: 'Do it.',
  kind: CommissionKind.COMMISSION,
  areaId: 'a',
  budgetMin: null,
  budgetMax: '35000.00',
  currency: 'GBP',
  budgetIncludesVat: true,
  startsOn: '2027-02-01',
  durationMonths: 4,
  questionsCloseAt: '2026-12-03T12:00:00.000Z',
  answersBy: '2026-12-08T12:00:00.000Z',
  bidsCloseAt: '2026-12-15T12:00:00.000Z',
  awardExpectedOn: '2027-01-15',
  regime: Regime.BELOW_THRESHOLD,
  priceMethod: PriceMethod.LOWEST_OVER_PRICE,
  intellectualProperty: 'The bidder’s.',
  insurance: 'None.',
  paymentSchedule: 'At the end.',
  dataProtectionRole: 'none',
  conditions: [],
  criteria: [
    { id: 'q', kind: CriterionKind.QUALITY, name: 'Method', weight: 70, ...question },
    { ...price, weight: 30 },
  ],
  documents: [],
};
const facts = (changes: Partial<CommissionContent> = {}, more: Partial<PublishFacts> = {}): PublishFacts => ({
  content: { ...content, ...changes },
  now,
  council: { verified: true, canCommission: true, hasPrefix: true },
  areaInForce: true,
  panel: [{ isEvaluator: true }],
  hasOpener: true,
  ...more,
});
const codes = (changes: Partial<CommissionContent>, more: Partial<PublishFacts> = {}): string[] =>
  publishBlockers(facts(changes, more)).map(({ code }) => code);

describe('what blocks publishing', () => {
  it('is nothing for a whole draft', () => expect(publishBlockers(facts())).toEqual([]));

  it.each<[string, Partial<CommissionContent>]>([
    ['TITLE_MISSING', { title: ' ' }],
    ['BRIEF_MISSING', { brief: '' }],
    ['BUDGET_VAT_MISSING', { budgetIncludesVat: null }],
    ['BUDGET_ORDER', { budgetMin: '35000.01' }],
    ['REGIME_MISMATCH', { kind: CommissionKind.GRANT }],
    ['START_PAST', { startsOn: '2026-11-22', awardExpectedOn: null }],
    ['START_ORDER', { startsOn: '2027-01-14' }],
    ['QUALITY_MISSING', { criteria: [{ ...price, weight: 100 }] }],
    ['PRICE_MISSING', { criteria: [{ ...content.criteria[0]!, weight: 100 }] }],
    ['PRICE_TWICE', { criteria: [...content.criteria, { ...price, id: 'r', weight: 0 }] }],
    ['PRICE_IS_FIXED', { priceMethod: PriceMethod.FIXED_PRICE }],
    ['WORD_LIMIT_MISSING', { criteria: [{ ...content.criteria[0]!, wordLimit: null }] }],
    ['DATA_PROTECTION_ROLE_MISSING', { dataProtectionRole: '' }],
    ['CONDITION_EMPTY', { conditions: [{ id: 'c', text: '' }] }],
  ])('%s', (code, changes) => expect(codes(changes)).toContain(code));

  it('is a sum of weights other than 100, and says the sum', () => {
    const blockers = publishBlockers(facts({ criteria: [content.criteria[0]!, { ...price, weight: 29 }] }));
    expect(blockers).toEqual([
      {
        code: 'WEIGHTS_NOT_100',
        message: 'The weights sum to 99. They must sum to exactly 100.',
        field: 'input.criteria',
      },
    ]);
  });

  it('is a panel without evaluators, or with somebody who no longer is one', () => {
    expect(codes({}, { panel: [] })).toEqual(['PANEL_EMPTY']);
    expect(codes({}, { panel: [{ isEvaluator: true }, { isEvaluator: false }] })).toEqual(['PANEL_NOT_EVALUATOR']);
  });

  it('is a council of which nobody could open the bids', () =>
    expect(codes({}, { hasOpener: false })).toEqual(['OPENER_MISSING']));

  it('is a council that is not verified or may not commission, and an area out of force', () => {
    const council = { verified: false, canCommission: false, hasPrefix: false };
    expect(codes({}, { council })).toEqual(['COUNCIL_NOT_VERIFIED']);
    expect(codes({}, { areaInForce: false })).toEqual(['AREA_NOT_IN_FORCE']);
  });

  it('is the UK threshold of the day, with VAT counted', () => {
    expect(codes({ budgetMax: '207719.99' })).toEqual([]);
    expect(codes({ budgetMax: '207720.00' })).toEqual(['ABOVE_THRESHOLD']);
    expect(codes({ budgetMax: '173100.00', budgetIncludesVat: false })).toEqual(['ABOVE_THRESHOLD']);
    expect(thresholdAt(new Date('2025-12-31T23:59:59Z')).said).toBe('£214,904');
    expect(thresholdAt(new Date('2026-01-01T00:00:00Z')).said).toBe('£207,720');
  });

  it('is a key date that is missing, past or out of order', () => {
    const none = { questionsCloseAt: null, answersBy: null, bidsCloseAt: null, awardExpectedOn: null, startsOn: null };
    expect(dateBlockers(none, now)).toHaveLength(4);
    expect(codes({ bidsCloseAt: '2026-12-08T12:00:00.000Z' })).toEqual(['BIDS_CLOSE_ORDER']);
    expect(codes({ awardExpectedOn: '2026-12-15' })).toEqual(['AWARD_ORDER']);
    expect(codes({ questionsCloseAt: now.toISOString() })).toEqual(['QUESTIONS_CLOSE_PAST']);
  });
});

describe('what is unkind to bidders', () => {
  it('is nothing for noon on a working day', () => expect(dateWarnings(content, now)).toEqual([]));

  it('is a night, a weekend, a bank holiday, or little time', () => {
    const warned = (bidsCloseAt: string): string[] =>
      dateWarnings({ ...content, bidsCloseAt }, now).map(({ code }) => code);
    expect(warned('2026-12-15T23:00:00.000Z')).toEqual(['BIDS_CLOSE_UNKIND']);
    expect(warned('2026-12-19T12:00:00.000Z')).toEqual(['BIDS_CLOSE_UNKIND']);
    expect(warned('2026-12-25T12:00:00.000Z')).toEqual(['BIDS_CLOSE_UNKIND']);
    expect(warned('2026-11-26T12:00:00.000Z')).toEqual(['LITTLE_TIME']);
  });
});

describe('the line of effort', () => {
  it('counts answers, words and documents', () => {
    const answers = [
      { kind: CriterionKind.QUALITY, wordLimit: 2000 },
      { kind: CriterionKind.SOCIAL_VALUE, wordLimit: 600 },
    ];
    expect(effortOf([...answers, { kind: CriterionKind.PRICE, wordLimit: null }], 1).line).toBe(
      '2 answers, 2,600 words, 1 document',
    );
  });
});
