import { CreateCore1795000000000 } from './2026-11-22-0-create-core.js';
import { CreateMembers1795000000001 } from './2026-11-22-1-create-members.js';
import { CreateOrganisations1795000000002 } from './2026-11-22-2-create-organisations.js';
import { CreateProspectus1795000000003 } from './2026-11-22-3-create-prospectus.js';
import { CreateCommissions1795000000004 } from './2026-11-22-4-create-commissions.js';
import { CreateBids1795000000005 } from './2026-11-22-5-create-bids.js';
import { CreateEvaluation1795000000006 } from './2026-11-22-6-create-evaluation.js';
import { CreateAwards1795000000007 } from './2026-11-22-7-create-awards.js';
import { CreateOpenData1795000000020 } from './2026-11-22-20-create-open-data.js';
import { AskSignatories1795000000030 } from './2026-11-25-30-ask-signatories.js';
import { LetNoticesSayNoRules1795000000031 } from './2026-11-25-31-let-notices-say-no-rules.js';
import { ClearRulesOfNotices1795000000032 } from './2026-11-25-32-clear-rules-of-notices.js';
import { CountCommissionsByFilter1795000000033 } from './2026-11-26-33-count-commissions-by-filter.js';
import { StopFollowingByLink1795000000034 } from './2026-11-26-34-stop-following-by-link.js';

/** In the order in which they run. Dated, reversible, never edited after they have landed. */
export const migrations = [
  CreateCore1795000000000,
  CreateMembers1795000000001,
  CreateOrganisations1795000000002,
  CreateProspectus1795000000003,
  CreateCommissions1795000000004,
  CreateBids1795000000005,
  CreateEvaluation1795000000006,
  CreateAwards1795000000007,
  CreateOpenData1795000000020,
  AskSignatories1795000000030,
  LetNoticesSayNoRules1795000000031,
  ClearRulesOfNotices1795000000032,
  CountCommissionsByFilter1795000000033,
  StopFollowingByLink1795000000034,
];
