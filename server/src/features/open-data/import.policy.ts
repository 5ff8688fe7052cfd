import type { PolicyRow, PolicyTable } from '../../core/policy/index.js';
import { OrganisationRole, holds, type Acting } from '../organisations/index.js';

const officer: PolicyRow<Pick<Acting, 'roles'>> = {
  who: 'a commissioning officer of the council',
  scope: 'open-data',
  allows: (_viewer, facts) => holds(facts, OrganisationRole.COMMISSIONING_OFFICER),
};

export const openDataPolicies = { previewImport: officer, confirmImport: officer } satisfies PolicyTable;
