import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import type { OrganisationRole } from '../organisations/index.js';
import type { DataProtectionRole } from './commission.words.js';

export interface CommissionTexts {
  id: string;
  brief: string;
  intellectualProperty: string;
  insurance: string;
  paymentSchedule: string;
  dataProtectionRole: DataProtectionRole | '';
  ocid: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  licence: string | null;
  documents: number;
}

const TEXTS = `SELECT id, brief, intellectual_property AS "intellectualProperty", insurance,
    payment_schedule AS "paymentSchedule", data_protection_role AS "dataProtectionRole", ocid, source_name AS "sourceName",
    source_url AS "sourceUrl", licence,
    (SELECT count(*)::int FROM commission_document d WHERE d.commission_id = commission.id) AS documents
  FROM commission WHERE id = ANY($1::uuid[])`;

/** The long texts of a commission that the viewer may see; lists never read them. */
export const textsOf = (context: Context, id: string): Promise<CommissionTexts | null> =>
  context.loaders
    .get<CommissionTexts>('commissionTexts', async (ids) =>
      keyedBy(await rows<CommissionTexts>(context, TEXTS, [ids]), (texts) => texts.id),
    )
    .load(id);

interface Ending {
  subjectId: string;
  at: Date;
  reason: string | null;
}

const ENDINGS = `SELECT DISTINCT ON (subject_id) subject_id AS "subjectId", at, reason FROM history
  WHERE subject_kind = 'Commission' AND subject_id = ANY($1::uuid[]) AND visibility = 'public'
    AND verb IN ('withdraw', 'cancel', 'close_without_award')
  ORDER BY subject_id, at DESC`;

/** How it ended without an award, as its public history says. */
export const endingOf = (context: Context, id: string): Promise<Ending | null> =>
  context.loaders
    .get<Ending>('commissionEnding', async (ids) =>
      keyedBy(await rows<Ending>(context, ENDINGS, [ids]), (ending) => ending.subjectId),
    )
    .load(id);

const ROLES = `SELECT organisation_id AS id, roles FROM organisation_membership
  WHERE member_id = $2 AND organisation_id = ANY($1::uuid[]) AND ended_at IS NULL`;

/** Roles that the viewer holds in a council, for what a page shows; acts read them in their transaction. */
export async function viewerRolesIn(context: Context, councilId: string): Promise<OrganisationRole[]> {
  const { memberId } = context.viewer;
  if (!memberId) return [];
  const own = await context.loaders
    .get<{ id: string; roles: OrganisationRole[] }>('viewerRoles', async (ids) =>
      keyedBy(await rows<{ id: string; roles: OrganisationRole[] }>(context, ROLES, [ids, memberId]), (one) => one.id),
    )
    .load(councilId);
  return own?.roles ?? [];
}
