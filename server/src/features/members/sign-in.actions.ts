import type { Context } from '../../core/context.js';
import { inTransaction, rows, rowsIn } from '../../core/database/index.js';
import { NotFound, Refused } from '../../core/errors/index.js';
import { countAttempt, forgetAttempts, forgiveAttempt, networkOf } from '../../core/limits/index.js';
import { check } from '../../core/policy/index.js';
import { signInPerAccount, signInPerAddress } from './member.limits.js';
import { memberPolicies } from './member.policy.js';
import { isPassword } from './password.js';
import { startSession } from './session.actions.js';

export interface SignIn {
  email: string;
  password: string;
}

const WRONG = 'The e-mail address or the password is not right.';

/** Signs in with address and password; the same words and the same work whether the address is unknown or the password wrong. */
export async function signIn(context: Context, { email, password }: SignIn): Promise<{ id: string }> {
  check(memberPolicies.signIn, context.viewer, null);
  const address = email.trim().toLowerCase();
  await countAttempt(context, signInPerAddress, networkOf(context.address));
  await countAttempt(context, signInPerAccount, address);
  const [member] = await rows<{ id: string; password_hash: string | null }>(
    context,
    'SELECT id, password_hash FROM member WHERE email = $1 AND closed_at IS NULL AND email_confirmed_at IS NOT NULL',
    [address],
  );
  if (!(await isPassword(member?.password_hash, password)) || !member) throw new Refused([WRONG]);
  await inTransaction(context, async (tx) => {
    // The password may have been changed, or the account closed, while this one was compared.
    const [same] = await rowsIn(tx, 'SELECT 1 FROM member WHERE id = $1 AND password_hash = $2 FOR SHARE', [
      member.id,
      member.password_hash,
    ]);
    if (!same) throw new Refused([WRONG]);
    await startSession(tx, context, member.id);
  });
  await forgetAttempts(context, signInPerAccount, address);
  await forgiveAttempt(context, signInPerAddress, networkOf(context.address));
  return member;
}

/** Demo stories only, and only over loopback: signs in as one of their cast without a password. */
export async function signInAsDemoPerson(context: Context, memberId: string): Promise<{ id: string }> {
  check(memberPolicies.signInAsDemoPerson, context.viewer, null);
  if (!context.demo || !context.loopback) throw new NotFound('This demo account');
  return inTransaction(context, async (tx) => {
    const [member] = await rowsIn<{ id: string }>(
      tx,
      'SELECT id FROM member WHERE id = $1 AND demo AND closed_at IS NULL FOR SHARE',
      [memberId],
    );
    if (!member) throw new NotFound('This demo account');
    await startSession(tx, context, member.id);
    return member;
  });
}
