import { asMarkdown, beginning, cleanLine, cleanText } from './clean-text.js';
import { awardsOf, type AwardFacts } from './award.facts.js';
import { documentsOf, noticeUrl, type NoticeDocument } from './notice.documents.js';
import { noticeStage, noticeState } from './notice.state.js';
import type { NoticeStage } from './notice.words.js';
import { buyerOf, partiesOf, type PartyFacts } from './party.facts.js';
import { Reader, type Json } from './release.reader.js';
import { londonDay } from './source-date.js';
import { RefusedRelease } from './verdict.js';
import type { CommissionState } from '../commissions/index.js';

/** A notice as the market shows it. */
export interface NoticeFacts {
  title: string;
  summary: string;
  /** Markdown. */
  brief: string;
  state: CommissionState;
  stage: NoticeStage;
  budgetMin: string | null;
  budgetMax: string | null;
  currency: string;
  startsOn: string | null;
  endsOn: string | null;
  durationMonths: number | null;
  questionsCloseAt: Date | null;
  bidsCloseAt: Date | null;
  awardExpectedOn: string | null;
  publishedAt: Date;
  procedure: string | null;
  subject: string | null;
  suitsSmall: boolean | null;
  suitsVoluntary: boolean | null;
  documents: NoticeDocument[];
  sourceUrl: string | null;
  buyer: PartyFacts;
  awards: AwardFacts[];
}

/** Reads a merged contracting process; refuses it with every reason. `now` decides whether it still is open. */
export function noticeFacts(process: Json, firstReleasedAt: Date, now: Date): NoticeFacts {
  const faults: string[] = [];
  const release = new Reader(process, '', faults);
  const tender = release.object('tender');
  const parties = partiesOf(release);
  const buyer = buyerOf(release, parties);
  const awards = awardsOf(release, parties);
  const title = cleanLine(tender.text('title') ?? release.text('title') ?? awards[0]?.title ?? '');
  const text = cleanText(tender.text('description') ?? '');
  const [min, max] = [tender.amount('minValue'), tender.amount('value')];
  const contract = tender.object('contractPeriod');
  const [starts, ends] = [contract.moment('startDate'), contract.moment('endDate', 'end')];
  const bidsCloseAt = tender.object('tenderPeriod').moment('endDate', 'end');
  const decided = tender.object('awardPeriod').moment('endDate', 'end');
  const status = tender.text('status');
  const subject = tender.object('classification').text('description');
  const procedure = tender.text('procurementMethodDetails') ?? tender.text('procurementMethod');
  const stage = noticeStage(status, awards);
  const facts = {
    title,
    summary: beginning(text),
    brief: asMarkdown(text),
    state: noticeState(status, awards, bidsCloseAt, now),
    stage,
    budgetMin: min && (!max || min.currency === max.currency) ? min.amount : null,
    budgetMax: max?.amount ?? null,
    currency: max?.currency ?? min?.currency ?? 'GBP',
    startsOn: starts && londonDay(starts),
    endsOn: ends && londonDay(ends),
    durationMonths: starts && ends ? monthsBetween(starts, ends) : null,
    questionsCloseAt: tender.object('enquiryPeriod').moment('endDate', 'end'),
    bidsCloseAt,
    awardExpectedOn: decided && londonDay(decided),
    publishedAt: tender.moment('datePublished') ?? firstReleasedAt,
    procedure: procedure && cleanLine(procedure).replace(/^Other - *$/, 'Other'),
    subject: subject && cleanLine(subject),
    suitsSmall: tender.object('suitability').boolean('sme'),
    suitsVoluntary: tender.object('suitability').boolean('vcse'),
    documents: documentsOf(release),
    sourceUrl: noticeUrl(release),
    awards,
  };
  if (title === '') faults.push('tender/title is missing.');
  if (title.length > LONGEST_TITLE) faults.push(tooLong('tender/title', title, LONGEST_TITLE));
  if (text.length > LONGEST_TEXT) faults.push(tooLong('tender/description', text, LONGEST_TEXT));
  if (buyer === null) faults.push('It names no buyer.');
  if (faults.length > 0 || buyer === null) throw new RefusedRelease(faults);
  return { ...facts, buyer };
}

/** Far beyond any real notice; what is longer is no title or text that anybody can read. */
const LONGEST_TITLE = 1_000;
const LONGEST_TEXT = 200_000;

const tooLong = (field: string, text: string, most: number): string =>
  `${field} has ${text.length.toLocaleString('en-GB')} characters; it may have ${most.toLocaleString('en-GB')}.`;

/** Months of a contract, rounded, at least one; null when it ends before it starts. */
function monthsBetween(start: Date, end: Date): number | null {
  const days = (end.getTime() - start.getTime()) / 86_400_000;
  return days < 0 ? null : Math.max(1, Math.round(days / 30.44));
}
