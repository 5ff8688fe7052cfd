import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { MemberType, loadMember, type MemberRow } from '../members/index.js';
import { OrganisationRole } from '../organisations/index.js';
import { viewerRolesIn } from './commission.loaders.js';
import { PanelMemberType } from './commission-parts.type.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionType } from './commission.type.js';
import { loadCandidates, loadPanel, type PanelRow } from './panel.queries.js';

const SEE_PANEL: readonly OrganisationRole[] = [
  OrganisationRole.ADMINISTRATOR,
  OrganisationRole.COMMISSIONING_OFFICER,
  OrganisationRole.EVALUATOR,
  OrganisationRole.OBSERVER,
];

@Resolver(() => CommissionType)
export class PanelFields {
  @FieldResolver(() => [PanelMemberType], {
    nullable: true,
    description: 'The panel of evaluators; null for whoever is not of the council.',
  })
  async panel(@Root() row: CommissionRow, @Ctx() context: Context): Promise<PanelRow[] | null> {
    const roles = await viewerRolesIn(context, row.councilId);
    return roles.some((role) => SEE_PANEL.includes(role)) ? loadPanel(context, row.id) : null;
  }

  @FieldResolver(() => [MemberType], {
    description:
      'Evaluators of the council who are not on the panel; empty for whoever is not its commissioning officer.',
  })
  async panelCandidates(@Root() row: CommissionRow, @Ctx() context: Context): Promise<MemberRow[]> {
    const roles = await viewerRolesIn(context, row.councilId);
    return roles.includes(OrganisationRole.COMMISSIONING_OFFICER) ? loadCandidates(context, row.id) : [];
  }
}

@Resolver(() => PanelMemberType)
export class PanelMemberFields {
  @FieldResolver()
  member(@Root() row: PanelRow, @Ctx() context: Context): Promise<MemberRow | null> {
    return loadMember(context, row.memberId);
  }
}
