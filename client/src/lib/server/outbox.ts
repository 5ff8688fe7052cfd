import type { RequestEvent } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { query } from './query';

const Outbox = graphql(`
  query OutboxIsOpen {
    outboxIsOpen
  }
`);

/** Whether mails are shown here instead of being sent, for pages that announce a mail. */
export async function outboxIsOpen(event: Pick<RequestEvent, 'locals' | 'url'>): Promise<boolean> {
  return (await query(event, Outbox, {})).outboxIsOpen;
}
