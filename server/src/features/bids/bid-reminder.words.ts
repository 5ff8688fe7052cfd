import { sayMoment } from '../../core/time/index.js';

/**
 * Why the editors of a bid are written to: a draft that is not submitted, a submitted bid whose draft has been changed
 * since, or a bid to be submitted again for a changed commission.
 */
export type Cause = 'draft' | 'changed' | 'reconfirm';

/** A bid whose editors are to be reminded. */
export interface Due {
  bidId: string;
  cause: Cause;
  /** How long is left, in words: `three days`; `at once` right after an amendment. */
  step: string;
}

/** What a reminder speaks of: the commission and the deadline, and nothing of what the bid says. */
export interface Subject {
  organisation: string;
  reference: string;
  title: string;
  bidsCloseAt: Date;
}

interface Words {
  subject: string;
  body: string;
}

/** A reminder in words: one day left, what for, and the page where it is done. */
export function reminderWords({ cause, step }: Due, about: Subject, link: string): Words {
  const { subject, reason } = SAY[cause](about);
  const left = step === 'at once' ? '' : `${upper(step)} left: `;
  const closes = `Bids close on ${sayMoment(about.bidsCloseAt)}.`;
  return { subject: left + (left ? subject : upper(subject)), body: [...reason(closes), '', link].join('\n') };
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Sayer = (about: Subject) => { subject: string; reason: (closes: string) => string[] };

const SAY: Record<Cause, Sayer> = {
  draft: ({ organisation, title, reference }) => ({
    subject: `your draft bid for “${title}” (${reference})`,
    reason: (closes) => [
      `${organisation} has a draft bid for “${title}” (${reference}) that has not been submitted.`,
      '',
      closes,
    ],
  }),
  changed: ({ organisation, title, reference }) => ({
    subject: `changes to your bid for “${title}” (${reference}) are not submitted`,
    reason: (closes) => [
      `${organisation} has submitted a bid for “${title}” (${reference}) and changed its draft since.`,
      '',
      `What was submitted counts, as it was. The changes count only if you submit again. ${closes}`,
    ],
  }),
  reconfirm: ({ organisation, title, reference }) => ({
    subject: `submit your bid for “${title}” (${reference}) again`,
    reason: (closes) => [
      `The council has changed “${title}” (${reference}) since ${organisation} submitted its bid.`,
      '',
      `Read the change and submit again, or the bid does not count. ${closes}`,
    ],
  }),
};
