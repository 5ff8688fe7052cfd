import { Decimal } from 'decimal.js';
import type { Reason } from '../../core/graphql/index.js';
import { inLondon } from '../../core/time/index.js';
import type { CommissionContent } from './commission.content.js';
import { CommissionKind, Regime } from './commission.words.js';
import { criteriaBlockers } from './criterion.rules.js';
import { dateBlockers } from './dates.rules.js';
import { reason } from './reason.js';
import { thresholdAt, withVat } from './thresholds.js';

/** What the rules need to know besides the content. */
export interface PublishFacts {
  content: CommissionContent;
  /** The database clock. */
  now: Date;
  council: { verified: boolean; canCommission: boolean; hasPrefix: boolean };
  /** Whether the area is the council's own and stands in the edition in force; null when none is chosen. */
  areaInForce: boolean | null;
  panel: { isEvaluator: boolean }[];
  /** Whether an officer of the council may open the bids when they close. */
  hasOpener: boolean;
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Every reason why this draft cannot be published, in the order of the form. Empty: it can. */
export const publishBlockers = (facts: PublishFacts): Reason[] => [
  ...wordsBlockers(facts),
  ...budgetBlockers(facts),
  ...dateBlockers(facts.content, facts.now),
  ...criteriaBlockers(facts.content),
  ...termsBlockers(facts.content),
  ...panelBlockers(facts),
  ...openerBlockers(facts),
  ...councilBlockers(facts),
];

function wordsBlockers({ content, areaInForce }: PublishFacts): Reason[] {
  const { title, summary, brief, conditions } = content;
  return [
    ...(title.trim() ? [] : [reason('TITLE_MISSING', 'Enter a title.', 'title')]),
    ...(summary.trim() ? [] : [reason('SUMMARY_MISSING', 'Enter a summary.', 'summary')]),
    ...(brief.trim() ? [] : [reason('BRIEF_MISSING', 'Write the brief.', 'brief')]),
    ...(areaInForce === null ? [reason('AREA_MISSING', 'Choose the policy area it is for.', 'areaId')] : []),
    ...(areaInForce === false
      ? [reason('AREA_NOT_IN_FORCE', 'Choose a policy area of the Prospectus edition in force.', 'areaId')]
      : []),
    ...conditions.flatMap(({ text }, i) =>
      text.trim() ? [] : [reason('CONDITION_EMPTY', `Write condition ${i + 1} or remove it.`, `conditions.${i}.text`)],
    ),
  ];
}

function budgetBlockers({ content, now }: PublishFacts): Reason[] {
  const { budgetMin, budgetMax, budgetIncludesVat, kind, regime, startsOn, durationMonths } = content;
  const reasons: Reason[] = [];
  if (budgetMax === null)
    reasons.push(reason('BUDGET_MISSING', 'Enter the budget, or the top of its range.', 'budgetMax'));
  if (budgetMin !== null && budgetMax !== null && new Decimal(budgetMin).gt(budgetMax))
    reasons.push(reason('BUDGET_ORDER', 'The bottom of the budget range must not be above its top.', 'budgetMin'));
  if (budgetIncludesVat === null)
    reasons.push(reason('BUDGET_VAT_MISSING', 'Say whether the budget includes VAT.', 'budgetIncludesVat'));
  if ((regime === Regime.GRANT) !== (kind === CommissionKind.GRANT))
    reasons.push(reason('REGIME_MISMATCH', 'Choose the grant rules for a grant, and only for a grant.', 'regime'));
  const threshold = thresholdAt(now);
  if (
    regime === Regime.BELOW_THRESHOLD &&
    budgetMax !== null &&
    withVat(budgetMax, budgetIncludesVat ?? false).gte(threshold.amount)
  )
    reasons.push(
      reason(
        'ABOVE_THRESHOLD',
        `With VAT the budget is ${pounds.format(withVat(budgetMax, budgetIncludesVat ?? false).toFixed(2) as `${number}`)}. That reaches the UK threshold for services of councils, ${threshold.said} with VAT, in force since ${threshold.since}. A commission at or above it cannot be published here.`,
        'budgetMax',
      ),
    );
  if (startsOn === null) reasons.push(reason('START_MISSING', 'Enter the day on which the work starts.', 'startsOn'));
  if (durationMonths === null)
    reasons.push(reason('DURATION_MISSING', 'Enter how many months the work takes.', 'durationMonths'));
  if (startsOn !== null && startsOn < inLondon(now).date)
    reasons.push(reason('START_PAST', 'The start day has passed.', 'startsOn'));
  return reasons;
}

const termsBlockers = (content: CommissionContent): Reason[] => [
  ...(content.intellectualProperty.trim()
    ? []
    : [
        reason(
          'INTELLECTUAL_PROPERTY_MISSING',
          'Say who owns the results and who may publish them.',
          'intellectualProperty',
        ),
      ]),
  ...(content.insurance.trim()
    ? []
    : [reason('INSURANCE_MISSING', 'Say what insurance is needed, or none.', 'insurance')]),
  ...(content.paymentSchedule.trim()
    ? []
    : [reason('PAYMENT_SCHEDULE_MISSING', 'Say when the council pays.', 'paymentSchedule')]),
  ...(content.dataProtectionRole
    ? []
    : [
        reason(
          'DATA_PROTECTION_ROLE_MISSING',
          'Choose what the winner is under data protection law.',
          'dataProtectionRole',
        ),
      ]),
];

function panelBlockers({ panel }: PublishFacts): Reason[] {
  const former = panel.filter((one) => !one.isEvaluator).length;
  return [
    ...(panel.length === former
      ? [reason('PANEL_EMPTY', 'Add at least one evaluator of the council to the panel.', 'panel')]
      : []),
    ...(former > 0
      ? [
          reason(
            'PANEL_NOT_EVALUATOR',
            'Remove whoever is no longer an evaluator of the council from the panel.',
            'panel',
          ),
        ]
      : []),
  ];
}

const openerBlockers = ({ hasOpener }: PublishFacts): Reason[] =>
  hasOpener
    ? []
    : [
        reason(
          'OPENER_MISSING',
          'Nobody could open the bids: every commissioning officer of the council belongs to another organisation, or will have within 12 months of the deadline. Make somebody a commissioning officer who does not.',
        ),
      ];

function councilBlockers({ council }: PublishFacts): Reason[] {
  if (!council.verified)
    return [reason('COUNCIL_NOT_VERIFIED', 'A platform administrator must verify the council first.')];
  if (!council.canCommission)
    return [
      reason('COUNCIL_MAY_NOT_COMMISSION', 'A platform administrator must allow the council to commission first.'),
    ];
  return council.hasPrefix
    ? []
    : [reason('REFERENCE_PREFIX_MISSING', 'The council needs a prefix for its references, such as NCC.')];
}

/** What a reader would miss, though nothing forbids publishing without it. */
export const documentWarnings = ({ documents }: CommissionContent): Reason[] =>
  documents.some(({ kind }) => kind === 'draft_agreement')
    ? []
    : [
        reason(
          'DRAFT_AGREEMENT_MISSING',
          'Attach the draft agreement, so that bidders know what they would sign.',
          'documents',
        ),
      ];
