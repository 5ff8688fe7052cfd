import type { DataSource } from 'typeorm';
import { siteUrl, type Settings } from '../../core/config/index.js';
import { inTransaction, rowsIn } from '../../core/database/index.js';
import { writeHistory } from '../../core/history/index.js';
import { market } from '../../core/lifecycle/index.js';
import { dropLinks, makeLink } from './mailed-link.js';
import { addMember } from './register.actions.js';

/** For the command line: finds or makes the account, and answers a link of one hour that makes it administrator. */
export async function makeAdministrator(
  source: { readonly db: DataSource; readonly settings: Settings },
  address: string,
): Promise<{ link: string; existed: boolean }> {
  const email = address.trim().toLowerCase();
  return inTransaction(source, async (tx) => {
    const [known] = await rowsIn<{ id: string }>(tx, 'SELECT id FROM member WHERE email = $1 FOR UPDATE', [email]);
    const memberId = known?.id ?? (await addMember(tx, { email, name: 'Administrator', passwordHash: null }));
    await dropLinks(tx, memberId, 'administrator');
    const secret = await makeLink(tx, { purpose: 'administrator', memberId, email, data: {} }, 1);
    await writeHistory(tx, market, {
      subjectKind: 'Member',
      subjectId: memberId,
      verb: 'invited_as_administrator',
      visibility: 'platform',
    });
    return { link: `${siteUrl(source.settings)}/reset?token=${secret}`, existed: known !== undefined };
  });
}
