import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';
import { addressOf, administratorsOf, bodyOf, tell } from './people.announcers.js';
import { verificationLifecycle } from './verification.lifecycle.js';
import { changedMail, decidedMail, verificationAskedMail } from './verification.mails.js';

async function tellPlatform(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const body = await bodyOf(tx, row.data.organisation);
  const administrators = await rowsIn<{ memberId: string; email: string }>(
    tx,
    'SELECT id AS "memberId", email FROM member WHERE is_administrator AND closed_at IS NULL AND email IS NOT NULL',
  );
  const link = `${siteUrl(context.settings)}/administration/verification`;
  for (const one of administrators)
    await tell(tx, context, row, one, verificationAskedMail(one.email, body.name, link));
}

async function tellAsker(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const body = await bodyOf(tx, row.data.organisation);
  const asker = await addressOf(tx, row.data.member);
  const link = `${siteUrl(context.settings)}/organisations/${body.slug}`;
  const granted = row.toState === 'accepted';
  if (asker) await tell(tx, context, row, asker, decidedMail(asker.email, body.name, granted, row.reason ?? '', link));
}

async function tellAdministrators(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const body = await bodyOf(tx, row.subjectId);
  const link = `${siteUrl(context.settings)}/organisations/${body.slug}`;
  for (const one of await administratorsOf(tx, body.id))
    await tell(tx, context, row, one, changedMail(one.email, body.name, row.verb, row.reason, link));
}

export const verificationAnnouncers: readonly Announcer[] = [
  { on: `${verificationLifecycle.noun}.ask`, run: tellPlatform },
  { on: `${verificationLifecycle.noun}.accept`, run: tellAsker },
  { on: `${verificationLifecycle.noun}.decline`, run: tellAsker },
  { on: 'Organisation.grant_commissioning', run: tellAdministrators },
  { on: 'Organisation.withdraw_commissioning', run: tellAdministrators },
  { on: 'Organisation.withdraw_verification', run: tellAdministrators },
  { on: 'Organisation.absorb', run: tellAdministrators },
];
