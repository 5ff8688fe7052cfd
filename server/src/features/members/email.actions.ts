import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Invalid } from '../../core/errors/index.js';
import { countAttempt, networkOf } from '../../core/limits/index.js';
import { queueMail } from '../../core/mail/index.js';
import { check } from '../../core/policy/index.js';
import { dropLinks, isTaken, makeLink, staleLink, takeLink } from './mailed-link.js';
import { mailsPerAddress, mailsPerRecipient } from './member.limits.js';
import * as mails from './member.mails.js';
import { memberPolicies } from './member.policy.js';
import { noteOwn } from './own-history.js';
import { provePassword } from './password.actions.js';

/** Mails a link to the new address. What the answer says is the same when another account has it. */
export async function changeEmail(
  context: Context,
  input: { email: string; password: string },
): Promise<{ email: string }> {
  check(memberPolicies.changeEmail, context.viewer, null);
  const own = await provePassword(context, input.password, 'input.password');
  const email = input.email.trim().toLowerCase();
  if (email === own.email)
    throw new Invalid([{ path: 'input.email', message: 'Your account uses this address already.' }]);
  await countAttempt(context, mailsPerAddress, networkOf(context.address));
  await countAttempt(context, mailsPerRecipient, email);
  await inTransaction(context, async (tx) => {
    const taken = await isTaken(tx, email, own.id);
    await dropLinks(tx, own.id, 'change-email');
    const link = { purpose: 'change-email' as const, memberId: own.id, email, data: {} };
    const secret = await makeLink(tx, link, mails.CONFIRM_HOURS);
    const { settings } = context;
    const letter = taken ? mails.alreadyMemberMail(settings, email) : mails.confirmEmailMail(settings, email, secret);
    await queueMail(tx, context, letter);
  });
  return { email };
}

/** Moves the account to the address that the link was sent to; the old address is told and can undo it. */
export async function confirmEmailChange(context: Context, secret: string): Promise<{ email: string }> {
  check(memberPolicies.confirmEmailChange, context.viewer, null);
  return inTransaction(context, async (tx) => {
    const { memberId, email } = await takeLink(tx, secret, 'change-email');
    if (!memberId || !email || (await isTaken(tx, email, memberId))) throw staleLink();
    const old = await setEmail(tx, memberId, email);
    await dropLinks(tx, memberId, 'reset', 'change-email');
    const undo = { purpose: 'undo-email' as const, memberId, email: old, data: {} };
    const undoSecret = await makeLink(tx, undo, mails.UNDO_HOURS);
    const { settings } = context;
    await queueMail(tx, context, mails.emailChangedMail(settings, old, undoSecret));
    await queueMail(tx, context, mails.emailConfirmedMail(settings, email));
    await noteOwn(tx, context, memberId, 'changed_email');
    return { email };
  });
}

/**
 * The old address comes back. Somebody else may have had the account, so everybody is signed out, API tokens are
 * revoked, the password is void, and the old address gets a link for a new one.
 */
export async function undoEmailChange(context: Context, secret: string): Promise<{ email: string }> {
  check(memberPolicies.undoEmailChange, context.viewer, null);
  return inTransaction(context, async (tx) => {
    const { memberId, email, createdAt } = await takeLink(tx, secret, 'undo-email');
    if (!memberId || !email || (await isTaken(tx, email, memberId))) throw staleLink();
    const replaced = await setEmail(tx, memberId, email);
    await tx.query('UPDATE member SET password_hash = NULL WHERE id = $1', [memberId]);
    await tx.query('DELETE FROM session WHERE member_id = $1', [memberId]);
    await tx.query('UPDATE api_token SET revoked_at = clock_timestamp() WHERE member_id = $1 AND revoked_at IS NULL', [
      memberId,
    ]);
    await dropLinks(tx, memberId, 'reset', 'change-email');
    // Earlier ones stay: they belong to addresses before this one, and the thief of an account may hold this one.
    await tx.query(
      `DELETE FROM member_token WHERE member_id = $1 AND purpose = 'undo-email' AND used_at IS NULL AND created_at > $2`,
      [memberId, createdAt],
    );
    const reset = { purpose: 'reset' as const, memberId, email, data: {} };
    const resetSecret = await makeLink(tx, reset, mails.CONFIRM_HOURS);
    const { settings } = context;
    await queueMail(tx, context, mails.resetMail(settings, email, resetSecret, mails.CONFIRM_HOURS));
    await queueMail(tx, context, mails.emailRestoredMail(settings, replaced));
    await noteOwn(tx, context, memberId, 'undid_email_change');
    return { email };
  });
}

/** Sets the address and answers the one before it; an account that is closed is a link too old. */
async function setEmail(tx: Tx, memberId: string, email: string): Promise<string> {
  const [member] = await rowsIn<{ email: string }>(
    tx,
    'SELECT email FROM member WHERE id = $1 AND closed_at IS NULL FOR UPDATE',
    [memberId],
  );
  if (!member) throw staleLink();
  await tx.query('UPDATE member SET email = $2, email_confirmed_at = clock_timestamp() WHERE id = $1', [
    memberId,
    email,
  ]);
  return member.email;
}
