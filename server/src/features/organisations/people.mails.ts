import type { Letter } from '../../core/mail/index.js';

const body = (...parts: string[]): string => [...parts, 'Policy Market'].join('\n\n');

/** The link is the only secret; it works for the account with this address alone. */
export const invitationMail = (to: string, organisation: string, link: string): Letter => ({
  to,
  purpose: 'organisation-invitation',
  subject: `Invitation to act for ${organisation}`,
  body: body(
    `An administrator of ${organisation} invites you to act for it on Policy Market. Accept or decline here within 14 days:`,
    link,
    'To accept, sign in or register with the address that this mail came to. If you do not know the organisation, ignore this mail: nothing happens without you.',
  ),
});

export const joinAskedMail = (to: string, organisation: string, name: string, link: string): Letter => ({
  to,
  purpose: 'join-request',
  subject: `${name} asks to join ${organisation}`,
  body: body(
    `${name} asks to join ${organisation} on Policy Market. As one of its administrators you can accept, with the roles that you choose, or decline:`,
    link,
  ),
});

export const joinAcceptedMail = (to: string, organisation: string, link: string): Letter => ({
  to,
  purpose: 'join-request-accepted',
  subject: `You can now act for ${organisation}`,
  body: body(`An administrator of ${organisation} has accepted your request to join. Its page, with your roles:`, link),
});

export const joinDeclinedMail = (to: string, organisation: string, reason: string | null): Letter => ({
  to,
  purpose: 'join-request-declined',
  subject: `Your request to join ${organisation} was declined`,
  body: body(
    `An administrator of ${organisation} has declined your request to join.`,
    ...(reason ? [`They wrote: ${reason}`] : []),
  ),
});

export const membershipEndedMail = (to: string, organisation: string): Letter => ({
  to,
  purpose: 'membership-ended',
  subject: `You no longer act for ${organisation}`,
  body: body(
    `An administrator of ${organisation} has ended what you do for it on Policy Market. Your account and all else stay as they are.`,
    'If you think that this is a mistake, ask one of its administrators.',
  ),
});
