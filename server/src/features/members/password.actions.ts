import type { Context } from '../../core/context.js';
import { inTransaction, rows, rowsIn } from '../../core/database/index.js';
import { Conflict, Invalid, invalidIf } from '../../core/errors/index.js';
import { countAttempt, forgetAttempts, networkOf } from '../../core/limits/index.js';
import { queueMail } from '../../core/mail/index.js';
import { check } from '../../core/policy/index.js';
import { dropLinks, makeLink, staleLink, takeLink } from './mailed-link.js';
import { mailsPerAddress, mailsPerRecipient, passwordAgain, signInPerAccount } from './member.limits.js';
import { noAccountMail, passwordChangedMail, RESET_HOURS, resetMail } from './member.mails.js';
import { memberPolicies } from './member.policy.js';
import { noteOwn } from './own-history.js';
import { knownWords, passwordFaults } from './member.rules.js';
import { hashPassword, isPassword } from './password.js';
import { keepOnlyThisSession } from './session.actions.js';

export interface OwnAccount {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
}

/** The member's own account, after the password was typed once more; a wrong one is Invalid at `path`. */
export async function provePassword(context: Context, password: string, path: string): Promise<OwnAccount> {
  const memberId = context.viewer.memberId!;
  await countAttempt(context, passwordAgain, memberId);
  const [own] = await rows<OwnAccount>(
    context,
    `SELECT id, email, name, password_hash AS "passwordHash" FROM member WHERE id = $1 AND closed_at IS NULL`,
    [memberId],
  );
  if (!(await isPassword(own?.passwordHash, password)) || !own)
    throw new Invalid([{ path, message: 'This is not your password.' }]);
  await forgetAttempts(context, passwordAgain, memberId);
  return own;
}

/** Changes the member's own password; every other browser is signed out and the address is told. */
export async function changePassword(
  context: Context,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  check(memberPolicies.changePassword, context.viewer, null);
  const own = await provePassword(context, input.currentPassword, 'input.currentPassword');
  invalidIf(passwordFaults('input.newPassword', input.newPassword, knownWords(own.email, own.name)));
  const passwordHash = await hashPassword(input.newPassword);
  await inTransaction(context, async (tx) => {
    const [changed] = await rowsIn(
      tx,
      'UPDATE member SET password_hash = $2 WHERE id = $1 AND password_hash = $3 RETURNING id',
      [own.id, passwordHash, own.passwordHash],
    );
    if (!changed) throw new Conflict('Your password was changed elsewhere at the same moment.');
    await dropLinks(tx, own.id, 'reset');
    await keepOnlyThisSession(tx, context);
    await queueMail(tx, context, passwordChangedMail(context.settings, own.email));
    await noteOwn(tx, context, own.id, 'changed_password');
  });
}

/** Mails a link for a new password, or says by mail that there is no account. The answer never tells which. */
export async function requestPasswordReset(context: Context, address: string): Promise<{ email: string }> {
  check(memberPolicies.requestPasswordReset, context.viewer, null);
  const email = address.trim().toLowerCase();
  await countAttempt(context, mailsPerAddress, networkOf(context.address));
  await countAttempt(context, mailsPerRecipient, email);
  await inTransaction(context, async (tx) => {
    const [member] = await rowsIn<{ id: string }>(tx, 'SELECT id FROM member WHERE email = $1 AND closed_at IS NULL', [
      email,
    ]);
    // Made for nobody, too, so that both ways take as long.
    const link = { purpose: 'reset' as const, memberId: member?.id ?? null, email, data: {} };
    const secret = await makeLink(tx, link, RESET_HOURS);
    const { settings } = context;
    await queueMail(tx, context, member ? resetMail(settings, email, secret) : noAccountMail(settings, email));
  });
  return { email };
}

/**
 * Sets a new password by a mailed link, or by the link that the command line made for an administrator. Whoever has
 * the link has the address, so it is confirmed; every browser is signed out.
 */
export async function resetPassword(
  context: Context,
  input: { token: string; password: string },
): Promise<{ email: string }> {
  check(memberPolicies.resetPassword, context.viewer, null);
  invalidIf(passwordFaults('input.password', input.password, []));
  const passwordHash = await hashPassword(input.password);
  const email = await inTransaction(context, async (tx) => {
    const { purpose, memberId } = await takeLink(tx, input.token, 'reset', 'administrator');
    const [member] = await rowsIn<{ email: string; name: string }>(
      tx,
      `UPDATE member SET password_hash = $2, email_confirmed_at = coalesce(email_confirmed_at, clock_timestamp()),
         is_administrator = is_administrator OR $3 WHERE id = $1 AND closed_at IS NULL RETURNING email, name`,
      [memberId, passwordHash, purpose === 'administrator'],
    );
    if (!memberId || !member) throw staleLink();
    invalidIf(passwordFaults('input.password', input.password, knownWords(member.email, member.name)));
    await dropLinks(tx, memberId, 'reset', 'administrator');
    await tx.query('DELETE FROM session WHERE member_id = $1', [memberId]);
    await queueMail(tx, context, passwordChangedMail(context.settings, member.email));
    const verb = purpose === 'administrator' ? 'became_administrator' : 'reset_password';
    await noteOwn(tx, context, memberId, verb);
    return member.email;
  });
  await forgetAttempts(context, signInPerAccount, email);
  context.setCookie('session', null);
  return { email };
}
