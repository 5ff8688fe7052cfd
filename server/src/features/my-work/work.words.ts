import { registerEnumType } from 'type-graphql';
import { toGlobalId } from '../../core/ids/index.js';

export enum WorkKind {
  PUBLISH_COMMISSION = 'publish_commission',
  ANSWER_QUESTIONS = 'answer_questions',
  OPEN_BIDS = 'open_bids',
  SCORE_BIDS = 'score_bids',
  AGREE_SCORES = 'agree_scores',
  PUBLISH_DECISION = 'publish_decision',
  SUBMIT_BID = 'submit_bid',
  RECONFIRM_BID = 'reconfirm_bid',
  SUBMIT_CHANGES = 'submit_changes',
  APPROVE_BID = 'approve_bid',
  ANSWER_INVITATION = 'answer_invitation',
  ANSWER_JOIN_REQUESTS = 'answer_join_requests',
  DECIDE_VERIFICATION = 'decide_verification',
}

registerEnumType(WorkKind, {
  name: 'WorkKind',
  description: 'What there is to do.',
  valuesConfig: {
    PUBLISH_COMMISSION: { description: 'A draft of a commission; due when its questions would close.' },
    ANSWER_QUESTIONS: { description: 'Clarification questions that wait for the council; due by its promised date.' },
    OPEN_BIDS: { description: 'A commission whose deadline has passed; due since then.' },
    SCORE_BIDS: {
      description: 'Opened bids that wait for your scores; due by the day on which the award is expected.',
    },
    AGREE_SCORES: { description: 'Scores in which evaluators differ; due by the day on which the award is expected.' },
    PUBLISH_DECISION: { description: 'Everything is scored; due by the day on which the award is expected.' },
    SUBMIT_BID: { description: 'A draft bid that was never submitted; due when bids close.' },
    RECONFIRM_BID: { description: 'A bid to submit again, since the commission changed; due when bids close.' },
    SUBMIT_CHANGES: {
      description: 'A bid whose draft was changed after it was submitted or withdrawn; due when bids close.',
    },
    APPROVE_BID: {
      description: 'A draft bid that you, as signatory, are asked to approve as it stands; due when bids close.',
    },
    ANSWER_INVITATION: { description: 'An invitation to act for an organisation; due when it expires.' },
    ANSWER_JOIN_REQUESTS: { description: 'People who ask to join an organisation that you administer; no due date.' },
    DECIDE_VERIFICATION: {
      description:
        'Administrators of the platform only: an organisation that waits to be verified or is claimed, and on which you may decide; no due date.',
    },
  },
});

/** One thing to do, as the database finds it. */
export interface WorkRow {
  kind: WorkKind;
  /** Of the commission; the organisation’s name where there is none. */
  title: string;
  /** The organisation for which it is done. */
  organisation: string;
  slug: string;
  /** Last part of the commission’s page address, or the id of the invitation; null where there is neither. */
  address: string | null;
  dueAt: Date | null;
  /** How many questions, scores, bids or people wait. */
  waiting: number;
}

const count = (value: number, one: string, many = `${one}s`): string => `${value} ${value === 1 ? one : many}`;

/** What to do and why, in a sentence, and the page where it is done. */
const SAY: Record<WorkKind, (row: WorkRow) => [reason: string, path: string]> = {
  publish_commission: ({ address }) => ['Finish this draft and publish it.', `/commissions/${address}/edit`],
  answer_questions: ({ address, waiting }) => [
    waiting === 1 ? 'Answer 1 question that waits.' : `Answer ${waiting} questions that wait.`,
    `/commissions/${address}/clarifications`,
  ],
  open_bids: ({ address }) => ['Bids have closed. Open them.', `/commissions/${address}/opening`],
  score_bids: ({ address, waiting }) => [
    `Score ${count(waiting, 'bid')} and submit your scores.`,
    `/commissions/${address}/scoring`,
  ],
  agree_scores: ({ address, waiting }) => [
    `Evaluators differ in ${count(waiting, 'score')}. Record what was agreed.`,
    `/commissions/${address}/evaluation`,
  ],
  publish_decision: ({ address, waiting }) => [
    waiting === 0
      ? 'No bid counted. Write the decision and publish it.'
      : 'Every score is in. Write the decision and a summary for each bidder, and publish them.',
    `/commissions/${address}/award`,
  ],
  submit_bid: ({ address, slug }) => ['Finish your bid and submit it.', `/commissions/${address}/bid?for=${slug}`],
  reconfirm_bid: ({ address, slug }) => [
    'The council changed the commission. Submit your bid again, or it does not count.',
    `/commissions/${address}/bid?for=${slug}`,
  ],
  submit_changes: ({ address, slug }) => [
    'The draft was changed after the bid was submitted. The changes do not count until you submit them.',
    `/commissions/${address}/bid?for=${slug}`,
  ],
  approve_bid: ({ address, slug }) => [
    'Read the draft bid and approve it, so that it can be submitted.',
    `/commissions/${address}/bid/submit?for=${slug}`,
  ],
  answer_invitation: ({ address }) => [
    'You are invited to act for it. Accept or decline.',
    `/invitations/${toGlobalId('OrganisationInvitation', address!)}`,
  ],
  answer_join_requests: ({ slug, waiting }) => [
    waiting === 1 ? '1 person asks to join. Accept or decline.' : `${waiting} people ask to join. Accept or decline.`,
    `/organisations/${slug}/people`,
  ],
  decide_verification: ({ slug, waiting }) => [
    waiting === 1 ? 'It waits to be verified. Decide.' : `${waiting} people ask for it to be verified. Decide.`,
    `/administration/verification#${slug}`,
  ],
};

export function sayWork(row: WorkRow): { reason: string; path: string } {
  const [reason, path] = SAY[row.kind](row);
  return { reason, path };
}

const DAYS: readonly WorkKind[] = [WorkKind.SCORE_BIDS, WorkKind.AGREE_SCORES, WorkKind.PUBLISH_DECISION];

/** Whether the whole day is left to do it, whatever the hour. */
export const isDueOnDay = (kind: WorkKind): boolean => DAYS.includes(kind);
