import type { PolicyRow, PolicyTable } from '../../core/policy/index.js';
import { OrganisationRole, holds } from '../organisations/index.js';

/** What the viewer is in the council that owns the commission, read in the transaction. */
export interface CouncilFacts {
  readonly roles: readonly OrganisationRole[];
}

const officer: PolicyRow<CouncilFacts> = {
  who: 'a commissioning officer of the council',
  scope: 'commissions',
  allows: (_viewer, facts) => holds(facts, OrganisationRole.COMMISSIONING_OFFICER),
};

export const commissionPolicies = {
  createCommission: officer,
  saveCommission: officer,
  copyCommission: officer,
  discardDraft: officer,
  publishCommission: officer,
  withdrawCommission: officer,
  cancelCommission: officer,
  addPanelMember: officer,
  removePanelMember: officer,
  attachDocument: officer,
  removeDocument: officer,
  answerQuestion: officer,
  amendCommission: officer,
  extendDeadline: officer,
} satisfies PolicyTable;
