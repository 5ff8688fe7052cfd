import { Decimal } from 'decimal.js';
import type { Reason } from '../../core/graphql/reason.js';
import { countWords } from '../../core/text/index.js';
import { sayExactly, sayMoment } from '../../core/time/index.js';
import { CommissionOrigin, CommissionState, type CommissionRow } from '../commissions/index.js';
import { lineFaults, totalsOf } from './bid-price.js';
import type { BidFacts } from './bid.facts.js';
import type { BidRow } from './bid.rows.js';
import { BidState } from './bid.words.js';

const reason = (code: string, message: string, field: string | null = null): Reason => ({ code, message, field });

/** Everything that stands against submitting this draft now. The refusal and the checklist on the page are this list. */
export const submitBlockers = (facts: BidFacts): Reason[] => [
  ...closedBlockers(facts),
  ...answerBlockers(facts),
  ...priceBlockers(facts),
  ...planBlockers(facts),
  ...conditionBlockers(facts),
  ...approvalBlockers(facts),
];

/** Why an organisation cannot start a bid for a commission that it can see. */
export function startBlockers(
  commission: Pick<CommissionRow, 'state' | 'origin' | 'councilId'>,
  organisationId: string,
): string[] {
  return [
    ...(commission.origin === CommissionOrigin.IMPORTED
      ? ['This notice was published elsewhere. Bid where its source says.']
      : commission.state === CommissionState.OPEN
        ? []
        : ['This commission does not take bids now.']),
    ...(commission.councilId === organisationId ? ['A council cannot bid for its own commission.'] : []),
  ];
}

/** Why a bid did not count at the deadline; null while it still may and when it does. */
export function notCountedReason(
  bid: Pick<BidRow, 'state' | 'confirmedVersion' | 'commissionVersion'>,
  commissionState: string,
): string | null {
  if (commissionState === 'draft' || commissionState === 'open') return null;
  if (commissionState === 'cancelled' || commissionState === 'withdrawn') return endedReason;
  if (bid.state === BidState.DRAFT) return 'It was never submitted.';
  if (bid.state === BidState.WITHDRAWN) return 'It was withdrawn before the deadline.';
  return bid.confirmedVersion < bid.commissionVersion
    ? `The council changed the commission (version ${bid.commissionVersion}) and the bid was not submitted again for it. It stays sealed.`
    : null;
}

export const endedReason = 'The council has ended this commission without taking bids.';

/** Says by how little: deadline and receipt by the one clock that counts. */
export const lateReason = (bidsCloseAt: Date, at: Date): string =>
  `Bids closed on ${sayMoment(bidsCloseAt)}. This reached us at ${sayExactly(at)} by the market's clock, so it was not accepted.`;

/** Why the draft can no longer be changed; empty while the commission is open. */
export function closedBlockers({ commissionState, bidsCloseAt, readAt }: BidFacts): Reason[] {
  if (commissionState === 'open') return [];
  return commissionState === 'withdrawn' || commissionState === 'cancelled'
    ? [reason('COMMISSION_ENDED', endedReason)]
    : [reason('BIDS_CLOSED', lateReason(bidsCloseAt, readAt))];
}

function answerBlockers({ criteria, answers }: BidFacts): Reason[] {
  const asked = criteria.filter((criterion) => criterion.kind !== 'price');
  return asked.flatMap(({ id, name, wordLimit }, i) => {
    const words = countWords(answers.find((answer) => answer.criterionId === id)?.text ?? '');
    const field = `input.answers.${i}.text`;
    if (words === 0) return [reason('ANSWER_MISSING', `Answer “${name}”.`, field)];
    return wordLimit !== null && words > wordLimit
      ? [
          reason(
            'ANSWER_TOO_LONG',
            `Shorten your answer to “${name}”: it has ${words} words and the limit is ${wordLimit}.`,
            field,
          ),
        ]
      : [];
  });
}

function priceBlockers({ criteria, priceLines }: BidFacts): Reason[] {
  if (priceLines.length === 0)
    return criteria.some((criterion) => criterion.kind === 'price')
      ? [reason('PRICE_MISSING', 'Enter at least one price line.', 'input.priceLines')]
      : [];
  return priceLines.flatMap((line, i) => [
    ...(line.description.trim()
      ? []
      : [
          reason(
            'PRICE_LINE_INCOMPLETE',
            `Price line ${i + 1}: say what it is for.`,
            `input.priceLines.${i}.description`,
          ),
        ]),
    ...lineFaults(line).map(({ field, message }) =>
      reason('PRICE_LINE_INCOMPLETE', `Price line ${i + 1}: ${message}.`, `input.priceLines.${i}.${field}`),
    ),
  ]);
}

function planBlockers({ milestones, team }: BidFacts): Reason[] {
  return [
    ...milestones.flatMap(({ title, dueOn }, i) =>
      title.trim() && dueOn
        ? []
        : [
            reason(
              'MILESTONE_INCOMPLETE',
              `Milestone ${i + 1}: enter a title and a date.`,
              `input.milestones.${i}.${title.trim() ? 'dueOn' : 'title'}`,
            ),
          ],
    ),
    ...team.flatMap(({ name, role }, i) =>
      name.trim() && role.trim()
        ? []
        : [
            reason(
              'TEAM_MEMBER_INCOMPLETE',
              `Person ${i + 1} of the team: enter a name and a role.`,
              `input.team.${i}.${name.trim() ? 'role' : 'name'}`,
            ),
          ],
    ),
  ];
}

const conditionBlockers = ({ conditionsAsked, conditions }: BidFacts): Reason[] =>
  conditionsAsked
    .filter(({ id }) => !conditions.includes(id))
    .map(({ text }) => reason('CONDITION_NOT_CONFIRMED', `Confirm the condition “${text}”`, 'input.conditions'));

const approvalBlockers = ({ requiresSignatory, approved, organisationName }: BidFacts): Reason[] =>
  requiresSignatory && !approved
    ? [
        reason(
          'APPROVAL_MISSING',
          `A signatory of ${organisationName} must approve this draft as it stands. Any change after that needs a new approval.`,
        ),
      ]
    : [];

/** Whether the commission has changed since this bid was last submitted, so that it must be submitted again to count. */
export const needsReconfirmation = (
  bid: Pick<BidFacts, 'state' | 'confirmedVersion'>,
  commissionVersion: number,
): boolean => bid.state === BidState.SUBMITTED && bid.confirmedVersion < commissionVersion;

/** Whether the draft differs from what was last submitted, so that its changes do not count yet. */
export const changedSinceSubmission = ({ revision, submittedDraft }: BidFacts): boolean =>
  submittedDraft !== null && submittedDraft !== revision;

/** What a bidder should know before submitting, though nothing of it stands in the way. */
export function submitWarnings(facts: BidFacts): Reason[] {
  const { netTotal, grossTotal } = totalsOf(facts.priceLines);
  const compared = facts.budgetIncludesVat ? grossTotal : netTotal;
  const over = facts.budgetMax !== null && new Decimal(compared).gt(facts.budgetMax);
  return [
    ...(needsReconfirmation(facts, facts.version)
      ? [
          reason(
            'RECONFIRM',
            `The council has changed this commission since you submitted (it is now version ${facts.version}). Read the change and submit again: otherwise your bid does not count.`,
          ),
        ]
      : []),
    ...(over
      ? [
          reason(
            'ABOVE_BUDGET',
            `Your total of ${compared} ${facts.currency} ${facts.budgetIncludesVat ? 'with' : 'without'} VAT is above the budget of ${facts.budgetMax}.`,
            'input.priceLines',
          ),
        ]
      : []),
    ...(facts.deliveryPlan.trim()
      ? []
      : [reason('NO_DELIVERY_PLAN', 'You have not written a delivery plan.', 'input.deliveryPlan')]),
    ...(facts.team.length > 0 ? [] : [reason('NO_TEAM', 'You have not named anybody in the team.', 'input.team')]),
  ];
}
