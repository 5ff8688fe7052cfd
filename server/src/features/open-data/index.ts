/** Notices of other publishers in, open data out. */
export { importFile } from './import.file.js';
export { tallyInWords } from './import.run.js';
export { tidyPreviews } from './import.tidy.js';
export type { Verdict } from './verdict.js';
export { openDataOwnData } from './own-data.js';
export { openDataPolicies } from './import.policy.js';
export { openDataRoutes } from './open-data.routes.js';

import { ImportedAward, ImportedAwardSupplier, ImportedNotice, ImportedRelease, ImportRun } from './imported.entity.js';
import { OpenDataResolver } from './dictionary.resolver.js';
import { ImportResolver } from './import.resolver.js';
import { OrganisationAwardResolver, OrganisationAwardsResolver } from './organisation-awards.resolver.js';
import { CommissionNoticeResolver, ImportedNoticeResolver, NoticeAwardResolver } from './notice.resolver.js';

export const openDataEntities = [ImportRun, ImportedRelease, ImportedNotice, ImportedAward, ImportedAwardSupplier];

export const openDataResolvers = [
  CommissionNoticeResolver,
  ImportedNoticeResolver,
  NoticeAwardResolver,
  OrganisationAwardsResolver,
  OrganisationAwardResolver,
  ImportResolver,
  OpenDataResolver,
];
