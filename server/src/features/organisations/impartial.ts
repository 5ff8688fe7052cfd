import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { Forbidden } from '../../core/errors/index.js';
import { keyedBy } from '../../core/loaders/index.js';

/**
 * Who administers the platform decides on no organisation of their own: to which they belong, or in the last twelve
 * months belonged, under any of its records, or which they have claimed.
 */
const belongs = (member: string): string =>
  `EXISTS (SELECT 1 FROM organisation_membership om JOIN organisation r ON r.id = om.organisation_id
      WHERE coalesce(r.merged_into_id, r.id) = coalesce(o.merged_into_id, o.id) AND om.member_id = ${member}
        AND (om.ended_at IS NULL OR om.ended_at > clock_timestamp() - interval '12 months'))`;
const asks = (member: string): string =>
  `EXISTS (SELECT 1 FROM verification_request own JOIN organisation r ON r.id = own.organisation_id
      WHERE coalesce(r.merged_into_id, r.id) = coalesce(o.merged_into_id, o.id) AND own.member_id = ${member}
        AND own.state = 'pending')`;

const TIES = `SELECT o.id, o.name, ${belongs('$2')} AS belongs, ${asks('$2')} AS asks
  FROM organisation o WHERE o.id = ANY($1::uuid[])`;

/** SQL: whether `member` may not decide for the platform about the organisation `o`. */
export const tiedSql = (member: string): string => `(${belongs(member)} OR ${asks(member)})`;

interface Ties {
  id: string;
  name: string;
  belongs: boolean;
  asks: boolean;
}

const reasons = ({ name, belongs, asks }: Ties): string[] => [
  ...(belongs
    ? [
        `You belong to ${name}, or did in the last 12 months. Another administrator of the platform must decide about it.`,
      ]
    : []),
  ...(asks
    ? [`You have asked for this decision about ${name} yourself. Another administrator of the platform must decide.`]
    : []),
];

/** Refuses to let somebody decide on their own organisation. Called once its record is locked. */
export async function forbidOwnOrganisation(tx: Tx, context: Context, ...ids: string[]): Promise<void> {
  const found = await rowsIn<Ties>(tx, TIES, [ids, context.viewer.memberId]);
  const [reason] = found.flatMap(reasons);
  if (reason) throw new Forbidden(reason);
}

/** The same reasons, for the page that has the button. None for whoever does not administer the platform. Batched. */
export async function decisionBlockers(context: Context, organisationId: string): Promise<string[]> {
  const { memberId, isAdministrator } = context.viewer;
  if (!isAdministrator) return [];
  const batch = async (ids: readonly string[]): Promise<Map<string, Ties>> =>
    keyedBy(await rows<Ties>(context, TIES, [ids, memberId]), (one) => one.id);
  const ties = await context.loaders.get<Ties>('ties-to-organisations', batch).load(organisationId);
  return ties ? reasons(ties) : [];
}
