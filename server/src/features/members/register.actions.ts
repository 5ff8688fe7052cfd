import type { Context } from '../../core/context.js';
import { inTransaction, type Tx } from '../../core/database/index.js';
import { invalidIf } from '../../core/errors/index.js';
import { newId } from '../../core/ids/index.js';
import { countAttempt, networkOf } from '../../core/limits/index.js';
import { queueMail } from '../../core/mail/index.js';
import { check } from '../../core/policy/index.js';
import { isTaken, makeLink, staleLink, takeLink } from './mailed-link.js';
import { mailsPerAddress, mailsPerRecipient } from './member.limits.js';
import { alreadyMemberMail, CONFIRM_HOURS, confirmRegistrationMail } from './member.mails.js';
import { memberPolicies } from './member.policy.js';
import { noteOwn } from './own-history.js';
import { knownWords, nameFaults, passwordFaults } from './member.rules.js';
import { hashPassword } from './password.js';

export interface Registration {
  name: string;
  email: string;
  password: string;
  isAdult: boolean;
}

/**
 * Takes a registration. The answer, and nearly the time it takes, are the same whether the address has an account:
 * what is the case is said by mail alone. There is no member until the address is confirmed.
 */
export async function register(context: Context, input: Registration): Promise<{ email: string }> {
  check(memberPolicies.register, context.viewer, null);
  const name = input.name.trim().replace(/\s+/g, ' ');
  const email = input.email.trim().toLowerCase();
  invalidIf([
    ...nameFaults('input.name', name),
    ...passwordFaults('input.password', input.password, knownWords(email, name)),
    ...(input.isAdult
      ? []
      : [{ path: 'input.isAdult', message: 'Confirm that you are 18 or over: only adults can be members.' }]),
  ]);
  await countAttempt(context, mailsPerAddress, networkOf(context.address));
  await countAttempt(context, mailsPerRecipient, email);
  const passwordHash = await hashPassword(input.password);
  await inTransaction(context, async (tx) => {
    const taken = await isTaken(tx, email);
    const data = { name, passwordHash };
    const secret = await makeLink(tx, { purpose: 'register', memberId: null, email, data }, CONFIRM_HOURS);
    const { settings } = context;
    await queueMail(
      tx,
      context,
      taken ? alreadyMemberMail(settings, email) : confirmRegistrationMail(settings, email, secret),
    );
  });
  return { email };
}

/** Turns a confirmed registration into a member. It signs nobody in: whoever registered knows the password. */
export async function confirmRegistration(context: Context, secret: string): Promise<{ email: string }> {
  check(memberPolicies.confirmRegistration, context.viewer, null);
  return inTransaction(context, async (tx) => {
    const { email, data } = await takeLink(tx, secret, 'register');
    if (!email || !data.passwordHash || (await isTaken(tx, email))) throw staleLink();
    const id = await addMember(tx, { email, name: data.name ?? '', passwordHash: data.passwordHash });
    await tx.query(`DELETE FROM member_token WHERE purpose = 'register' AND email = $1`, [email]);
    await noteOwn(tx, context, id, 'joined');
    return { email };
  });
}

/** A member with an empty profile. Without a password hash the account waits for a link that sets one. */
export async function addMember(
  tx: Tx,
  member: { email: string; name: string; passwordHash: string | null },
): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO member (id, email, name, password_hash, adult_declared_at, email_confirmed_at)
     SELECT $1, $2, $3, $4::text, moment, moment
     FROM (SELECT CASE WHEN $4::text IS NULL THEN NULL ELSE clock_timestamp() END AS moment) AS declared`,
    [id, member.email, member.name, member.passwordHash],
  );
  await tx.query('INSERT INTO member_profile (member_id) VALUES ($1)', [id]);
  return id;
}
