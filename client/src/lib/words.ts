/**
 * What the API's enum values and error codes are called on a page. One place, so that one thing has one name.
 * Values are matched without regard to case.
 */
import type { Tone } from '$lib/ui/tone';

interface Tag {
  label: string;
  tone: Tone;
}

const COMMISSION_STATE: Record<string, Tag> = {
  DRAFT: { label: 'Draft', tone: 'neutral' },
  OPEN: { label: 'Open for bids', tone: 'open' },
  CLOSED: { label: 'Closed', tone: 'waiting' },
  EVALUATING: { label: 'Being evaluated', tone: 'waiting' },
  AWARDED: { label: 'Awarded', tone: 'decided' },
  UNSUCCESSFUL: { label: 'No award made', tone: 'neutral' },
  CANCELLED: { label: 'Cancelled', tone: 'bad' },
  WITHDRAWN: { label: 'Withdrawn', tone: 'bad' },
};

const BID_STATE: Record<string, Tag> = {
  DRAFT: { label: 'Draft', tone: 'neutral' },
  SUBMITTED: { label: 'Submitted', tone: 'open' },
  RECONFIRM: { label: 'Needs reconfirming', tone: 'bad' },
  WITHDRAWN: { label: 'Withdrawn', tone: 'neutral' },
  NOT_SUBMITTED: { label: 'Not submitted', tone: 'neutral' },
  OPENED: { label: 'Opened', tone: 'waiting' },
  DISQUALIFIED: { label: 'Disqualified', tone: 'bad' },
  SUCCESSFUL: { label: 'Successful', tone: 'decided' },
  UNSUCCESSFUL: { label: 'Not successful', tone: 'neutral' },
};

const EDITION_STATE: Record<string, Tag> = {
  DRAFT: { label: 'Draft', tone: 'neutral' },
  PUBLISHED: { label: 'Current edition', tone: 'open' },
  SUPERSEDED: { label: 'Superseded', tone: 'neutral' },
};

const AREA_STAGE: Record<string, Tag> = {
  EXPLORING: { label: 'Exploring', tone: 'waiting' },
  COMMISSIONING: { label: 'Commissioning', tone: 'open' },
  PARKED: { label: 'Parked', tone: 'neutral' },
  CLOSED: { label: 'Closed', tone: 'neutral' },
};

const AREA_STAGE_MEANING: Record<string, string> = {
  EXPLORING: 'The council is finding out what it needs. Talk to it.',
  COMMISSIONING: 'The council has commissioned work here, or means to.',
  PARKED: 'Nothing happens for now; it may come back.',
  CLOSED: 'The council has what it needed.',
};

const VERIFICATION: Record<string, Tag> = {
  UNVERIFIED: { label: 'Not verified', tone: 'neutral' },
  PENDING: { label: 'Verification asked for', tone: 'waiting' },
  VERIFIED: { label: 'Verified', tone: 'open' },
  REFUSED: { label: 'Verification refused', tone: 'bad' },
  LISTED: { label: 'Listed from open data', tone: 'neutral' },
};

const WORDS = {
  organisationKind: {
    COUNCIL: 'Council',
    THINK_TANK: 'Think tank',
    UNIVERSITY: 'University',
    CONSULTANCY: 'Consultancy',
    POLITICAL_PARTY: 'Political party',
    UNION: 'Trade union',
    FAITH_BODY: 'Faith body',
    CHARITY: 'Charity or voluntary organisation',
    COMMUNITY_GROUP: 'Community group',
    INDIVIDUAL: 'Sole trader',
    BUSINESS: 'Business',
    OTHER: 'Other organisation',
  },
  commissionKind: { COMMISSION: 'Commission', GRANT: 'Grant', CHALLENGE: 'Challenge' },
  commissionOrigin: { COUNCIL: 'Published here', IMPORTED: 'Imported notice' },
  noticeAwardStatus: { PENDING: 'Proposed', ACTIVE: 'Made', CANCELLED: 'Taken back', UNSUCCESSFUL: 'Nobody awarded' },
  importOutcome: { IMPORT: 'New', UPDATE: 'Changed', SKIP: 'Nothing new', REFUSE: 'Refused' },
  commissionSort: {
    NEWEST: 'Newest first',
    CLOSING_SOON: 'Closing soonest',
    LARGEST_BUDGET: 'Largest budget',
    RELEVANCE: 'Best match',
  },
  regime: { BELOW_THRESHOLD: 'Contract below the UK threshold', GRANT: 'Grant' },
  priceMethod: {
    LOWEST_OVER_PRICE: 'Price is scored: lowest price ÷ this price',
    FIXED_PRICE: 'The price is fixed: only quality and social value are scored',
  },
  dataProtectionRole: {
    CONTROLLER: 'Controller',
    JOINT_CONTROLLER: 'Joint controller with the council',
    PROCESSOR: 'Processor for the council',
    NONE: 'No personal data are used',
  },
  help: {
    EVIDENCE: 'Evidence',
    PARTNERS: 'Partners',
    FUNDING: 'Funding',
    DELIVERY: 'Delivery',
  },
  areaField: {
    TITLE: 'Title',
    THEME: 'Theme',
    STAGE: 'Stage',
    CONTEXT: 'Why it matters',
    KNOWN: 'What the council already knows',
    HELP_WANTED: 'Help wanted',
    CONTACT_ROLE: 'Whom to talk to',
    BUDGET: 'Indicative budget',
  },
  role: {
    ADMINISTRATOR: 'Administrator',
    BID_MANAGER: 'Bid manager',
    CONTRIBUTOR: 'Contributor',
    COMMISSIONING_OFFICER: 'Commissioning officer',
    EVALUATOR: 'Evaluator',
    OBSERVER: 'Observer',
    SIGNATORY: 'Signatory',
  },
  profileVisibility: { PUBLIC: 'Everybody', MEMBERS: 'Members only' },
  documentKind: {
    DRAFT_AGREEMENT: 'Draft agreement',
    BRIEF: 'Brief',
    BACKGROUND: 'Background',
    CLARIFICATION: 'Belongs to answers',
  },
  versionKind: {
    PUBLISHED: 'First published',
    CORRECTION: 'Correction',
    MATERIAL_CHANGE: 'Material change',
    EXTENSION: 'More time',
  },
  criterionKind: { QUALITY: 'Quality', PRICE: 'Price', SOCIAL_VALUE: 'Social value' },
  errorTitle: {
    NOT_FOUND: 'Page not found',
    FORBIDDEN: 'You cannot do this',
    REFUSED: 'This cannot be done now',
    INVALID: 'That request did not make sense',
    CONFLICT: 'Somebody else changed this first',
    UNAUTHENTICATED: 'Sign in to see this',
    RATE_LIMITED: 'Too many tries for now',
    INTERNAL: 'Sorry, something went wrong',
  },
} as const satisfies Record<string, Record<string, string>>;

/** `word('organisationKind', 'THINK_TANK')` → `Think tank`. An unknown value is shown as readable text. */
export function word(family: keyof typeof WORDS, value: string): string {
  const words: Record<string, string> = WORDS[family];
  return words[value.toUpperCase()] ?? readable(value);
}

/** All values of a family as options for Select, Radios and Checkboxes; leave some out with `only`. */
export function options(family: keyof typeof WORDS, only?: readonly string[]): { value: string; label: string }[] {
  return Object.entries(WORDS[family])
    .filter(([value]) => only === undefined || only.includes(value))
    .map(([value, label]) => ({ value, label }));
}

export const commissionState = (state: string): Tag => tag(COMMISSION_STATE, state);
export const bidState = (state: string): Tag => tag(BID_STATE, state);
export const editionState = (state: string): Tag => tag(EDITION_STATE, state);
export const areaStage = (stage: string): Tag => tag(AREA_STAGE, stage);
export const areaStageMeaning = (stage: string): string => AREA_STAGE_MEANING[stage.toUpperCase()] ?? '';
export const verification = (state: string): Tag => tag(VERIFICATION, state);

function tag(family: Record<string, Tag>, value: string): Tag {
  return family[value.toUpperCase()] ?? { label: readable(value), tone: 'neutral' };
}

/** `changed_profile` → `Changed profile`, `PolicyArea` → `Policy area`: for words that programs made. */
export function readable(value: string): string {
  const text = value
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bapi\b/, 'API');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
