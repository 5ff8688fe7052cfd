import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { groupedBy, keyedBy } from '../../core/loaders/index.js';
import type { NoticeDocument } from './notice.documents.js';
import type { NoticeStage } from './notice.words.js';

export interface NoticeRow {
  commissionId: string;
  stage: NoticeStage;
  procedure: string | null;
  subject: string | null;
  endsOn: string | null;
  suitsSmall: boolean | null;
  suitsVoluntary: boolean | null;
  documents: NoticeDocument[];
}

const NOTICES = `SELECT commission_id AS "commissionId", stage, procedure, subject, ends_on::text AS "endsOn",
    suits_small AS "suitsSmall", suits_voluntary AS "suitsVoluntary", documents
  FROM imported_notice WHERE commission_id = ANY($1::uuid[])`;

/** What an imported commission says beyond its columns; null for the market's own. The commission is visible. */
export const noticeOf = (context: Context, commissionId: string): Promise<NoticeRow | null> =>
  context.loaders
    .get<NoticeRow>('importedNotice', async (ids) =>
      keyedBy(await rows<NoticeRow>(context, NOTICES, [ids]), (one) => one.commissionId),
    )
    .load(commissionId);

export interface NoticeAwardRow {
  commissionId: string;
  sourceId: string;
  status: string;
  title: string;
  description: string;
  awardedOn: string | null;
  amount: string | null;
  currency: string;
  startsOn: string | null;
  endsOn: string | null;
  supplierIds: string[];
}

const AWARDS = `SELECT a.commission_id AS "commissionId", a.source_id AS "sourceId", a.status, a.title, a.description,
    a.awarded_on::text AS "awardedOn", a.amount, a.currency, a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn",
    coalesce((SELECT array_agg(s.organisation_id::text ORDER BY s.position) FROM imported_award_supplier s
      WHERE s.award_id = a.id), '{}') AS "supplierIds"
  FROM imported_award a WHERE a.commission_id = ANY($1::uuid[]) ORDER BY a.position`;

/** Awards of an imported commission in the order of its notice. */
export const noticeAwardsOf = async (context: Context, commissionId: string): Promise<NoticeAwardRow[]> =>
  (await context.loaders
    .get<NoticeAwardRow[]>('importedAwards', async (ids) =>
      groupedBy(await rows<NoticeAwardRow>(context, AWARDS, [ids]), (one) => one.commissionId),
    )
    .load(commissionId)) ?? [];

export interface NoticeReleaseRow {
  commissionId: string;
  releaseId: string;
  releasedAt: Date;
  tags: string[];
  importedAt: Date;
}

const RELEASES = `SELECT commission_id AS "commissionId", release_id AS "releaseId", released_at AS "releasedAt", tags,
    imported_at AS "importedAt"
  FROM imported_release WHERE commission_id = ANY($1::uuid[]) ORDER BY released_at DESC, release_id DESC`;

/** The releases that made an imported commission, newest first, without their words. */
export const noticeReleasesOf = async (context: Context, commissionId: string): Promise<NoticeReleaseRow[]> =>
  (await context.loaders
    .get<NoticeReleaseRow[]>('importedReleases', async (ids) =>
      groupedBy(await rows<NoticeReleaseRow>(context, RELEASES, [ids]), (one) => one.commissionId),
    )
    .load(commissionId)) ?? [];
