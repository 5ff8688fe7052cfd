import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Money, money } from '../../core/money/index.js';
import { Reason } from '../../core/graphql/index.js';
import { renderMarkdown } from '../../core/text/index.js';
import { OrganisationRole, OrganisationType, loadOrganisation } from '../organisations/index.js';
import { PolicyAreaType, loadPolicyArea } from '../prospectus/index.js';
import { endingOf, textsOf, viewerRolesIn } from './commission.loaders.js';
import {
  CommissionEnding,
  CommissionSource,
  CommissionTerms,
  CommissionVersionType,
  Effort,
} from './commission-parts.type.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionType } from './commission.type.js';
import { CommissionOrigin, CommissionState, DataProtectionRole } from './commission.words.js';
import { conditionsOf, criteriaOf } from './criterion.queries.js';
import { AwardCriterionType, ConditionOfParticipationType } from './criterion.type.js';
import { dateWarnings } from './dates.rules.js';
import { effortOf } from './effort.rules.js';
import { publishFacts } from './publish.queries.js';
import { documentWarnings, publishBlockers } from './publish.rules.js';
import { versionsOf } from './version.queries.js';

/** A commission as lists read it: they may bring its council and area with them. */
type Row = CommissionRow & { council?: object | null; area?: object | null };

@Resolver(() => CommissionType)
export class CommissionFields {
  @FieldResolver(() => String, {
    description: 'The last part of its page’s address: the reference, or its plain id while a draft.',
  })
  address(@Root() row: Row): string {
    return row.reference ?? row.id;
  }

  @FieldResolver(() => OrganisationType, { description: 'The council that commissions.' })
  council(@Root() row: Row, @Ctx() context: Context): unknown {
    return row.council ?? loadOrganisation(context, row.councilId);
  }

  @FieldResolver(() => PolicyAreaType, {
    nullable: true,
    description: 'The policy area it is for; null for imported notices and where none is chosen yet.',
  })
  area(@Root() row: Row, @Ctx() context: Context): unknown {
    if (row.area !== undefined) return row.area;
    return row.areaId ? loadPolicyArea(context, row.areaId) : null;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Bottom of the budget range; null when there is none.' })
  budgetMin(@Root() row: Row): Money | null {
    return money(row.budgetMin, row.currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The budget, or the top of its range. See budgetIncludesVat.',
  })
  budgetMax(@Root() row: Row): Money | null {
    return money(row.budgetMax, row.currency);
  }

  @FieldResolver(() => String, { description: 'The brief, in Markdown.' })
  async brief(@Root() row: Row, @Ctx() context: Context): Promise<string> {
    return (await textsOf(context, row.id))?.brief ?? '';
  }

  @FieldResolver(() => String, { description: 'The brief as safe HTML; headings start at h3.' })
  async briefHtml(@Root() row: Row, @Ctx() context: Context): Promise<string> {
    return renderMarkdown((await textsOf(context, row.id))?.brief ?? '');
  }

  @FieldResolver(() => CommissionTerms, { description: 'Terms at a glance.' })
  async terms(@Root() row: Row, @Ctx() context: Context): Promise<CommissionTerms | null> {
    return textsOf(context, row.id);
  }

  @FieldResolver(() => DataProtectionRole, {
    nullable: true,
    description: 'What the winner is under data protection law; null while the draft does not say.',
  })
  async dataProtectionRole(@Root() row: Row, @Ctx() context: Context): Promise<DataProtectionRole | null> {
    return (await textsOf(context, row.id))?.dataProtectionRole || null;
  }

  @FieldResolver(() => CommissionSource, {
    nullable: true,
    description: 'Imported notices only: where it was published.',
  })
  async source(@Root() row: Row, @Ctx() context: Context): Promise<CommissionSource | null> {
    if (row.origin !== CommissionOrigin.IMPORTED) return null;
    const texts = await textsOf(context, row.id);
    return texts && { ocid: texts.ocid, name: texts.sourceName, url: texts.sourceUrl, licence: texts.licence };
  }

  @FieldResolver(() => [AwardCriterionType], {
    description: 'In their published order, which also decides between bids with the same total.',
  })
  criteria(@Root() row: Row, @Ctx() context: Context): Promise<object[]> {
    return criteriaOf(context, row.id);
  }

  @FieldResolver(() => [ConditionOfParticipationType], { description: 'What every bidder confirms.' })
  conditions(@Root() row: Row, @Ctx() context: Context): Promise<object[]> {
    return conditionsOf(context, row.id);
  }

  @FieldResolver(() => Effort, { description: 'What a bid takes.' })
  async effort(@Root() row: Row, @Ctx() context: Context): Promise<Effort> {
    const criteria = await criteriaOf(context, row.id);
    return effortOf(criteria, (await textsOf(context, row.id))?.documents ?? 0);
  }

  @FieldResolver(() => [CommissionVersionType], {
    description: 'Every published version, newest first; none for drafts.',
  })
  versions(@Root() row: Row, @Ctx() context: Context): Promise<CommissionVersionType[]> {
    return versionsOf(context, row.id);
  }

  @FieldResolver(() => CommissionEnding, {
    nullable: true,
    description: 'When and why it ended without an award; null while it runs and when it was awarded.',
  })
  async ending(@Root() row: Row, @Ctx() context: Context): Promise<CommissionEnding | null> {
    return ENDED.has(row.state) ? endingOf(context, row.id) : null;
  }

  @FieldResolver(() => [OrganisationRole], { description: 'Roles that you hold in its council; none for others.' })
  viewerRoles(@Root() row: Row, @Ctx() context: Context): Promise<OrganisationRole[]> {
    return viewerRolesIn(context, row.councilId);
  }

  @FieldResolver(() => [Reason], {
    description:
      'Every reason why this draft cannot be published, as publishCommission would refuse it. Empty once published.',
  })
  async publishBlockers(@Root() row: Row, @Ctx() context: Context): Promise<Reason[]> {
    return row.state === CommissionState.DRAFT ? publishBlockers(await publishFacts(context, row.id)) : [];
  }

  @FieldResolver(() => [Reason], {
    description: 'What is allowed but unkind to bidders, such as a deadline at night. Empty once published.',
  })
  async publishWarnings(@Root() row: Row, @Ctx() context: Context): Promise<Reason[]> {
    if (row.state !== CommissionState.DRAFT) return [];
    const { content, now } = await publishFacts(context, row.id);
    return [...dateWarnings(content, now), ...documentWarnings(content)];
  }
}

const ENDED: ReadonlySet<CommissionState> = new Set([
  CommissionState.WITHDRAWN,
  CommissionState.CANCELLED,
  CommissionState.UNSUCCESSFUL,
]);
