import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { money, type Money } from '../../core/money/index.js';
import { CommissionOrigin, CommissionType, type CommissionRow } from '../commissions/index.js';
import { loadOrganisation } from '../organisations/index.js';
import { noticeAwardsOf, noticeOf, noticeReleasesOf, type NoticeAwardRow, type NoticeRow } from './notice.queries.js';
import { ImportedNoticeType, NoticeAwardType, NoticeRelease } from './notice.type.js';

@Resolver(() => CommissionType)
export class CommissionNoticeResolver {
  @FieldResolver(() => ImportedNoticeType, {
    nullable: true,
    description: 'Imported commissions only: what the notice says beyond a commission.',
  })
  importedNotice(@Root() row: CommissionRow, @Ctx() context: Context): Promise<NoticeRow | null> | null {
    return row.origin === CommissionOrigin.IMPORTED ? noticeOf(context, row.id) : null;
  }
}

@Resolver(() => ImportedNoticeType)
export class ImportedNoticeResolver {
  @FieldResolver(() => [NoticeAwardType], { description: 'Its awards, in the order of the notice.' })
  awards(@Root() row: NoticeRow, @Ctx() context: Context): Promise<object[]> {
    return noticeAwardsOf(context, row.commissionId);
  }

  @FieldResolver(() => [NoticeRelease], { description: 'The releases that were imported, newest first.' })
  releases(@Root() row: NoticeRow, @Ctx() context: Context): Promise<NoticeRelease[]> {
    return noticeReleasesOf(context, row.commissionId);
  }
}

@Resolver(() => NoticeAwardType)
export class NoticeAwardResolver {
  @FieldResolver()
  value(@Root() row: NoticeAwardRow): Money | null {
    return money(row.amount, row.currency);
  }

  @FieldResolver()
  supplierCount(@Root() row: NoticeAwardRow): number {
    return row.supplierIds.length;
  }

  @FieldResolver()
  async suppliers(@Root() row: NoticeAwardRow, @Ctx() context: Context): Promise<object[]> {
    const found = await Promise.all(row.supplierIds.map((id) => loadOrganisation(context, id)));
    return found.filter((one) => one !== null);
  }
}
