import { toGlobalId } from '../../core/ids/index.js';
import { plainText } from '../../core/text/index.js';
import { CriterionKind, Regime, type CommissionContent } from '../commissions/index.js';
import type { EventRow } from './event.queries.js';
import { value, type ReleaseFacts } from './ocds.facts.js';

/** Codes of `tender.status` by what happened. Until its deadline a commission is active. */
const STATUS: Readonly<Record<string, string>> = {
  close: 'complete',
  open_bids: 'complete',
  award: 'complete',
  close_without_award: 'unsuccessful',
  cancel: 'cancelled',
  withdraw: 'withdrawn',
};

/** The verbs that change the tender, with a rationale. */
const AMENDING = new Set(['amend', 'extend', 'correct', 'cancel', 'withdraw', 'close_without_award']);

/** The `tender` section as the words in force at the event say it. */
export function tenderOf(event: EventRow, { site, releaseId, council }: ReleaseFacts): object {
  const { content } = event;
  return {
    id: event.reference,
    ...(content && words(content)),
    status: STATUS[event.verb] ?? 'active',
    procuringEntity: council,
    procurementMethod: 'open',
    procurementMethodDetails:
      content?.regime === Regime.GRANT ? 'Open call for grants' : 'Open procedure (below threshold)',
    mainProcurementCategory: 'services',
    submissionMethod: ['electronicSubmission'],
    submissionMethodDetails: `Bids are written and submitted at ${site}/commissions/${event.reference}`,
    ...(content && periods(content, event.publishedAt)),
    hasEnquiries: event.hasEnquiries,
    documents: [
      {
        id: 'notice',
        documentType: 'tenderNotice',
        title: 'The commission on Policy Market',
        url: `${site}/commissions/${event.reference}`,
        datePublished: event.publishedAt.toISOString(),
        format: 'text/html',
        language: 'en',
      },
      ...(content?.documents ?? []).map((document) => ({
        id: document.id,
        documentType: DOCUMENT_TYPES[document.kind] ?? 'biddingDocuments',
        title: document.title,
        url: `${site}/files/${toGlobalId('File', document.fileId)}/document`,
      })),
    ],
    ...(AMENDING.has(event.verb) && {
      amendments: [
        {
          id: releaseId(event.id),
          date: event.at.toISOString(),
          rationale: event.reason ?? '',
          releaseID: releaseId(event.id),
          ...(event.previousId && { amendsReleaseID: releaseId(event.previousId) }),
        },
      ],
    }),
  };
}

const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  brief: 'technicalSpecifications',
  draft_agreement: 'contractDraft',
  background: 'biddingDocuments',
  clarification: 'clarifications',
};

function words(content: CommissionContent): object {
  const priced = content.criteria.some(({ kind }) => kind === CriterionKind.PRICE);
  return {
    title: content.title,
    description: content.summary || plainText(content.brief).slice(0, 2000),
    ...(content.budgetMax && { value: value(content.budgetMax, content.currency) }),
    ...(content.budgetMin && { minValue: value(content.budgetMin, content.currency) }),
    awardCriteria: priced ? 'ratedCriteria' : 'qualityOnly',
    awardCriteriaDetails: content.criteria.map(criterionInWords).join(' '),
    ...(content.conditions.length > 0 && {
      eligibilityCriteria: content.conditions.map(({ text }) => text).join('\n'),
    }),
  };
}

/** "Method: 60% (scored 0 to 5, at least 2; up to 800 words)." */
function criterionInWords(criterion: CommissionContent['criteria'][number]): string {
  const limit = criterion.wordLimit ? `; up to ${criterion.wordLimit} words` : '';
  const minimum = criterion.minimumScore > 0 ? `, at least ${criterion.minimumScore}` : '';
  return criterion.kind === CriterionKind.PRICE
    ? `${criterion.name}: ${criterion.weight}% (weight × lowest price ÷ price).`
    : `${criterion.name}: ${criterion.weight}% (scored 0 to 5${minimum}${limit}).`;
}

function periods(content: CommissionContent, publishedAt: Date): object {
  const { bidsCloseAt, questionsCloseAt, awardExpectedOn, startsOn, durationMonths } = content;
  const from = publishedAt.toISOString();
  return {
    ...(bidsCloseAt && { tenderPeriod: { startDate: from, endDate: bidsCloseAt } }),
    ...(questionsCloseAt && { enquiryPeriod: { startDate: from, endDate: questionsCloseAt } }),
    ...(bidsCloseAt &&
      awardExpectedOn && { awardPeriod: { startDate: bidsCloseAt, endDate: `${awardExpectedOn}T23:59:59Z` } }),
    ...(startsOn && {
      contractPeriod: {
        startDate: `${startsOn}T00:00:00Z`,
        ...(durationMonths && { endDate: `${lastDay(startsOn, durationMonths)}T23:59:59Z` }),
      },
    }),
  };
}

/** The last day of a contract of so many months. */
function lastDay(startsOn: string, months: number): string {
  const at = new Date(`${startsOn}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
