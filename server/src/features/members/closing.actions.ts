import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Conflict, refuseIf } from '../../core/errors/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { Noun } from '../../core/nouns/index.js';
import { check } from '../../core/policy/index.js';
import { accountClosedMail } from './member.mails.js';
import { memberPolicies } from './member.policy.js';
import { noteOwn } from './own-history.js';
import { provePassword } from './password.actions.js';

export const FORMER_MEMBER = 'Former member';

/** Thrown to roll back what was only tried. */
class OnlyLooking extends Error {
  constructor(readonly blockers: string[]) {
    super('only looking');
  }
}

/** What would keep the account open now, in the words that closing it would be refused with. */
export async function closingBlockers(context: Context, nouns: readonly Noun[]): Promise<string[]> {
  const memberId = context.viewer.memberId!;
  try {
    return await inTransaction(context, async (tx) => {
      throw new OnlyLooking(await askNouns(tx, context, nouns, memberId));
    });
  } catch (looked) {
    if (looked instanceof OnlyLooking) return looked.blockers;
    throw looked;
  }
}

/**
 * Closes the member's own account: refused with every blocker at once; else personal data go, sessions, tokens and
 * mails with them, and what the member did stays on record as a former member's.
 */
export async function closeAccount(context: Context, password: string, nouns: readonly Noun[]): Promise<void> {
  check(memberPolicies.closeAccount, context.viewer, null);
  const own = await provePassword(context, password, 'input.password');
  await inTransaction(context, async (tx) => {
    const [open] = await rowsIn(tx, 'SELECT 1 FROM member WHERE id = $1 AND closed_at IS NULL FOR UPDATE', [own.id]);
    if (!open) throw new Conflict('Your account is closed already.');
    refuseIf(await askNouns(tx, context, nouns, own.id));
    await tx.query(
      `UPDATE member SET name = $2, email = NULL, password_hash = NULL, adult_declared_at = NULL, email_confirmed_at = NULL,
         is_administrator = FALSE, closed_at = clock_timestamp() WHERE id = $1`,
      [own.id, FORMER_MEMBER],
    );
    await tx.query(
      `UPDATE member_profile SET biography = '', expertise = '{}', visibility = 'members', shows_sensitive_affiliations = FALSE
       WHERE member_id = $1`,
      [own.id],
    );
    for (const table of ['session', 'api_token', 'member_token'])
      await tx.query(`DELETE FROM ${table} WHERE member_id = $1`, [own.id]);
    // Also registrations that somebody tried with the address: they hold a name.
    await tx.query('DELETE FROM member_token WHERE email = $1', [own.email]);
    await tx.query('DELETE FROM mail WHERE to_address = $1', [own.email]);
    await queueMail(tx, context, accountClosedMail(own.email));
    await noteOwn(tx, context, own.id, 'closed_account');
  });
  context.setCookie('session', null);
}

async function askNouns(tx: Tx, context: Context, nouns: readonly Noun[], memberId: string): Promise<string[]> {
  const blockers: string[] = [];
  for (const noun of nouns.toReversed())
    blockers.unshift(...((await noun.onMemberClosing?.(tx, context, memberId)) ?? []));
  return blockers;
}
