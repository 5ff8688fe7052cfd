import { rowsIn, type Tx } from '../../core/database/index.js';

/** Bids that nobody could answer for any more, as reasons not to close an account. */
export const bidsThatNeed = async (tx: Tx, memberId: string): Promise<string[]> =>
  (await rowsIn<{ title: string; organisation: string; alone: boolean; submitted: boolean }>(tx, BIDS, [memberId])).map(
    ({ title, organisation, alone, submitted }) =>
      alone && submitted
        ? `You are the only person of ${organisation}, whose bid for “${title}” is submitted. Let somebody else administer it, or withdraw the bid while that is possible.`
        : `You are the only signatory of ${organisation}, which bids for “${title}”. Its administrator must give somebody else that role first.`,
  );

const OTHERS = `FROM organisation_membership other WHERE other.organisation_id = o.id AND other.member_id <> $1
  AND other.ended_at IS NULL`;

/** Submitted ones that are not decided, of a body without anybody else; any that are due, of a body without another signatory. */
const BIDS = `SELECT * FROM (
    SELECT c.title, o.name AS organisation, c.bids_close_at, b.id, b.state = 'submitted' AS submitted,
      NOT EXISTS (SELECT 1 ${OTHERS}) AS alone,
      o.requires_signatory AND 'signatory' = ANY(om.roles) AND c.state = 'open' AND b.state IN ('draft', 'submitted')
        AND NOT EXISTS (SELECT 1 ${OTHERS} AND 'signatory' = ANY(other.roles)) AS signs
    FROM organisation_membership om JOIN organisation o ON o.id = om.organisation_id AND o.merged_into_id IS NULL
    JOIN organisation record ON record.id = o.id OR record.merged_into_id = o.id
    JOIN bid b ON b.organisation_id = record.id JOIN commission c ON c.id = b.commission_id
    WHERE om.member_id = $1 AND om.ended_at IS NULL AND c.state IN ('open', 'closed', 'evaluating')) found
  WHERE (alone AND submitted) OR (signs AND NOT alone) ORDER BY bids_close_at, id`;
