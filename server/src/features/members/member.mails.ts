import { siteUrl, type Settings } from '../../core/config/index.js';
import type { Letter } from '../../core/mail/index.js';

type Site = Pick<Settings, 'PUBLIC_URL' | 'PORT'>;

export const CONFIRM_HOURS = 24;
export const RESET_HOURS = 1;
export const UNDO_HOURS = 72;

const IGNORE = 'If this was not you, ignore this mail: nothing happens without the link.';

const letter = (to: string, purpose: string, subject: string, ...parts: string[]): Letter => ({
  to,
  purpose,
  subject,
  urgent: true,
  body: [...parts, 'Policy Market'].join('\n\n'),
});

/** No word that the visitor typed stands in a mail to an address that is not yet theirs. */
export const confirmRegistrationMail = (site: Site, to: string, secret: string): Letter =>
  letter(
    to,
    'confirm-registration',
    'Confirm your e-mail address',
    'Somebody, we hope you, is registering for Policy Market with this address. Confirm it here:',
    `${siteUrl(site)}/confirm?token=${secret}`,
    `The link works once, for ${CONFIRM_HOURS} hours.`,
    IGNORE,
  );

export const alreadyMemberMail = (site: Site, to: string): Letter =>
  letter(
    to,
    'already-member',
    'You already have an account',
    'Somebody, we hope you, has tried to use this address for a new account or for another one. It already has an account. Sign in here:',
    `${siteUrl(site)}/sign-in`,
    'If you have forgotten the password, choose a new one here:',
    `${siteUrl(site)}/forgotten`,
    'If this was not you, there is nothing to do: your account is as it was.',
  );

export const resetMail = (site: Site, to: string, secret: string, hours = RESET_HOURS): Letter =>
  letter(
    to,
    'reset-password',
    'Choose a new password',
    'Choose a new password here:',
    `${siteUrl(site)}/reset?token=${secret}`,
    `The link works once, for ${hours === 1 ? 'one hour' : `${hours} hours`}.`,
    IGNORE,
  );

export const noAccountMail = (site: Site, to: string): Letter =>
  letter(
    to,
    'no-account',
    'There is no account with this address',
    'Somebody, we hope you, has asked for a new password on Policy Market. No account has this address; perhaps you registered with another. You can register here:',
    `${siteUrl(site)}/register`,
    'If this was not you, ignore this mail.',
  );

export const passwordChangedMail = (site: Site, to: string): Letter =>
  letter(
    to,
    'password-changed',
    'Your password was changed',
    'The password of your account was changed, and every other browser was signed out.',
    'If this was not you, choose a new password at once:',
    `${siteUrl(site)}/forgotten`,
    'API tokens go on as they are. Look through them, and revoke those that you do not know:',
    `${siteUrl(site)}/account/tokens`,
  );

export const apiTokenMadeMail = (site: Site, to: string, name: string): Letter =>
  letter(
    to,
    'api-token-made',
    'An API token was made for your account',
    `A token called “${name}” can now act for you through the API, as far as its scopes reach. All your tokens, and how to revoke them:`,
    `${siteUrl(site)}/account/tokens`,
    'If this was not you, revoke it there and choose a new password.',
  );

export const confirmEmailMail = (site: Site, to: string, secret: string): Letter =>
  letter(
    to,
    'confirm-email',
    'Confirm your new e-mail address',
    'Confirm that your account is to use this address from now on:',
    `${siteUrl(site)}/confirm?change=${secret}`,
    `The link works once, for ${CONFIRM_HOURS} hours.`,
    IGNORE,
  );

export const emailChangedMail = (site: Site, to: string, secret: string): Letter =>
  letter(
    to,
    'email-changed',
    'Your e-mail address was changed',
    'Your account now uses another address, and this one no longer signs in.',
    `If this was not you, undo it within ${UNDO_HOURS} hours. The old address comes back, everybody is signed out, and you choose a new password:`,
    `${siteUrl(site)}/confirm?undo=${secret}`,
  );

export const emailConfirmedMail = (site: Site, to: string): Letter =>
  letter(
    to,
    'email-confirmed',
    'Your account uses this address now',
    'From now on you sign in with this address:',
    `${siteUrl(site)}/sign-in`,
    `We have told your old address, where the change can be undone for ${UNDO_HOURS} hours.`,
  );

export const emailRestoredMail = (site: Site, to: string): Letter =>
  letter(
    to,
    'email-restored',
    'The change of address was undone',
    'The account no longer uses this address. It went back to the one before, by a link that was sent there.',
    `${siteUrl(site)}/contact`,
  );

export const accountClosedMail = (to: string): Letter =>
  letter(
    to,
    'account-closed',
    'Your account is closed',
    'Your account is closed, and your name, address and profile are removed. What you did for an organisation stays on record as the act of a former member.',
    'Thank you for having taken part.',
  );
