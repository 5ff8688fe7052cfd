import { rows } from '../../core/database/index.js';
import type { Base } from '../../core/http/index.js';
import type { JobKind } from '../../core/jobs/index.js';
import { SESSION_IDLE_DAYS } from './session.queries.js';

/** What is kept no longer than it is needed, once a day: ended sessions, stale links, old mails, counted attempts. */
export const tidyMembers = (base: Base): JobKind => ({
  name: 'tidy-members',
  cron: '17 3 * * *',
  run: async () => {
    await rows(
      base,
      `DELETE FROM session WHERE expires_at < clock_timestamp()
         OR last_seen_at < clock_timestamp() - interval '${SESSION_IDLE_DAYS} days'`,
    );
    await rows(base, `DELETE FROM member_token WHERE expires_at < clock_timestamp()`);
    await rows(base, `DELETE FROM mail WHERE created_at < clock_timestamp() - interval '30 days'`);
    await rows(base, `DELETE FROM rate_limit WHERE expire < extract(epoch FROM clock_timestamp()) * 1000`);
  },
});
