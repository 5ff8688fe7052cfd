import type { Letter } from '../../core/mail/index.js';

const body = (...parts: string[]): string => [...parts, 'Policy Market'].join('\n\n');

export const verificationAskedMail = (to: string, organisation: string, link: string): Letter => ({
  to,
  purpose: 'verification-asked',
  subject: `${organisation} waits to be verified`,
  body: body(`A request about ${organisation} waits for a platform administrator:`, link),
});

export const decidedMail = (
  to: string,
  organisation: string,
  granted: boolean,
  note: string,
  link: string,
): Letter => ({
  to,
  purpose: granted ? 'verification-accepted' : 'verification-declined',
  subject: granted ? `${organisation} is verified` : `Your request about ${organisation} was declined`,
  body: granted
    ? body(`A platform administrator has checked ${organisation} and granted your request.`, link)
    : body(`A platform administrator has declined your request about ${organisation}.`, `They wrote: ${note}`, link),
});

const CHANGED: Record<string, string> = {
  grant_commissioning: 'can now publish a Prospectus and commissions',
  withdraw_commissioning: 'can no longer commission; what it has published stays',
  withdraw_verification: 'is no longer verified, and cannot commission',
  absorb: 'now stands for a second record too, which was found to be the same body; their people act for both',
};

export const changedMail = (
  to: string,
  organisation: string,
  verb: string,
  reason: string | null,
  link: string,
): Letter => ({
  to,
  purpose: 'organisation-changed',
  subject: `A decision about ${organisation}`,
  body: body(
    `The platform has decided that ${organisation} ${CHANGED[verb] ?? 'has changed'}.`,
    ...(reason ? [`The reason: ${reason}`] : []),
    link,
  ),
});
