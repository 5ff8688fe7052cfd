import type { Context } from '../../core/context.js';
import { rows, rowsIn, type Tx } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';

/**
 * Whether `member` belongs, or in the 12 months before `at` belonged, to any organisation but the council. Membership
 * alone decides who may open: an answer that depended on the bids would tell, while they are sealed, who has bid.
 */
export const belongsElsewhereSql = (council: string, member: string, at: string): string =>
  `EXISTS (SELECT 1 FROM organisation_membership em
     JOIN organisation eo ON eo.id = em.organisation_id JOIN organisation ec ON ec.id = ${council}
     WHERE em.member_id = ${member} AND coalesce(eo.merged_into_id, eo.id) <> coalesce(ec.merged_into_id, ec.id)
       AND (em.ended_at IS NULL OR em.ended_at > ${at} - interval '12 months'))`;

/** Whether some commissioning officer of the council may open at that moment. */
export const hasOpenerSql = (council: string, at: string): string =>
  `EXISTS (SELECT 1 FROM organisation_membership fo
     WHERE fo.organisation_id = ${council} AND fo.ended_at IS NULL AND 'commissioning_officer' = ANY(fo.roles)
       AND NOT ${belongsElsewhereSql(council, 'fo.member_id', at)})`;

/** What decides, besides their role, whether a member may open the bids of a council's commission. */
export interface OpenerFacts {
  belongsElsewhere: boolean;
  /** Whether any commissioning officer of the council may. */
  anybodyMay: boolean;
}

const FACTS = `SELECT council.id, ${belongsElsewhereSql('council.id', '$2::uuid', 'statement_timestamp()')} AS "belongsElsewhere",
    ${hasOpenerSql('council.id', 'statement_timestamp()')} AS "anybodyMay"
  FROM unnest($1::uuid[]) council(id)`;

type FactsRow = OpenerFacts & { id: string };

/** As read in the transaction that opens. */
export async function openerFacts(tx: Tx, memberId: string | null, councilId: string): Promise<OpenerFacts> {
  const [facts] = await rowsIn<FactsRow>(tx, FACTS, [[councilId], memberId]);
  return facts!;
}

/** The same about the viewer for a page, batched with the other councils of this request. */
export async function loadOpenerFacts(context: Context, councilId: string): Promise<OpenerFacts> {
  const batch = async (ids: readonly string[]): Promise<Map<string, FactsRow>> =>
    keyedBy(await rows<FactsRow>(context, FACTS, [ids, context.viewer.memberId]), ({ id }) => id);
  return (await context.loaders.get('openerFacts', batch).load(councilId))!;
}
