import type { Limit } from '../../core/limits/index.js';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/** Wrong passwords; a right one clears its account's count and takes back its own from the address. */
export const signInPerAccount: Limit = { name: 'sign-in-account', attempts: 10, seconds: QUARTER };
export const signInPerAddress: Limit = { name: 'sign-in-address', attempts: 100, seconds: QUARTER };

/** Wrong passwords typed again inside the account: change of password or address, closing. */
export const passwordAgain: Limit = { name: 'password-again', attempts: 10, seconds: QUARTER };

/** Mails that a visitor can have sent: to one recipient, and from one address. */
export const mailsPerRecipient: Limit = { name: 'mail-recipient', attempts: 5, seconds: HOUR };
export const mailsPerAddress: Limit = { name: 'mail-address', attempts: 100, seconds: HOUR };
