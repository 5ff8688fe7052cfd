import { awardsSection, bidsSection } from './ocds.award.js';
import { ocidOf, value, type ReleaseFacts, type ReleaseSources } from './ocds.facts.js';
import { partyOf, referenceTo } from './ocds.party.js';
import { tenderOf } from './ocds.tender.js';
import type { EventRow } from './event.queries.js';

const TAGS: Readonly<Record<string, string[]>> = {
  publish: ['planning', 'tender'],
  correct: ['tenderUpdate'],
  amend: ['tenderAmendment'],
  extend: ['tenderAmendment'],
  answer_question: ['tenderUpdate'],
  close: ['tenderUpdate'],
  open_bids: ['tenderUpdate'],
  award: ['award'],
  close_without_award: ['tenderUpdate'],
  cancel: ['tenderCancellation'],
  withdraw: ['tenderCancellation'],
};

/** The release of one event. Its id is made from the event's own, so it is never used again. */
export function releaseOf(event: EventRow, sources: ReleaseSources): object {
  const { site, ocidPrefix } = sources;
  const council = sources.parties.get(event.councilId)!;
  const ocid = ocidOf(ocidPrefix, event.reference);
  const facts: ReleaseFacts = {
    site,
    council: referenceTo(council),
    releaseId: (eventId) => `${ocid}-${eventId}`,
  };
  const awards = event.verb === 'award' ? sources.awards.filter((one) => one.commissionId === event.commissionId) : [];
  const suppliers = [...new Set(awards.map((one) => one.organisationId))].map((id) => sources.parties.get(id)!);
  const opened = event.verb === 'open_bids' ? sources.opened.get(event.commissionId) : undefined;
  return {
    ocid,
    id: facts.releaseId(event.id),
    date: event.at.toISOString(),
    tag: TAGS[event.verb],
    initiationType: 'tender',
    language: 'en',
    parties: [
      partyOf(council, ['buyer', 'procuringEntity'], site, contactOf(event)),
      ...suppliers.map((supplier) => partyOf(supplier, ['supplier', 'tenderer'], site)),
    ],
    buyer: facts.council,
    ...(event.verb === 'publish' && planningOf(event, `${site}/prospectus/${council.slug}/${event.areaSlug}`)),
    tender: tenderOf(event, facts),
    ...(opened && bidsSection(opened)),
    ...(awards.length > 0 && awardsSection(awards, sources.parties, event)),
  };
}

/** "Olga Marsh, Head of Policy" where the council shows names, else "Head of Policy". */
const contactOf = ({ publisherName, contactRole }: EventRow): string | null =>
  [publisherName, contactRole].filter(Boolean).join(', ') || null;

/** The policy area from which a commission came, and its budget. */
function planningOf({ areaTitle, areaSlug, content }: EventRow, page: string): object {
  const budget = content?.budgetMax;
  if (!areaTitle && !budget) return {};
  return {
    planning: {
      ...(areaTitle && { rationale: `Commissioned from the policy area “${areaTitle}” of the Prospectus.` }),
      budget: {
        ...(areaTitle && { project: areaTitle, projectID: areaSlug, uri: page }),
        ...(budget && { description: vatInWords(content), amount: value(budget, content.currency) }),
      },
    },
  };
}

const vatInWords = ({ budgetIncludesVat }: NonNullable<EventRow['content']>): string =>
  budgetIncludesVat === null
    ? 'The budget does not say whether VAT is included.'
    : `The budget ${budgetIncludesVat ? 'includes' : 'excludes'} VAT.`;
