import { rowsIn, type Tx } from '../../core/database/index.js';

const RUNNING = `c.origin = 'council' AND c.state IN ('open', 'closed', 'evaluating')`;

/** Duties in commissions that run, as reasons not to close an account; and an end to what the member follows. */
export async function dutiesOf(tx: Tx, memberId: string): Promise<string[]> {
  await tx.query('DELETE FROM commission_follow WHERE member_id = $1', [memberId]);
  return [
    ...(await reasons(
      tx,
      memberId,
      PANELS,
      (title) =>
        `You are on the panel for ${title}. Until your scores are in, an officer of the council can put somebody in your place; after that they count, and you can close your account once the council has decided.`,
    )),
    ...(await reasons(
      tx,
      memberId,
      OFFICES,
      (title, council) =>
        `You are the only commissioning officer of ${council}, and ${title} is still running. Its administrator must give somebody else that role first.`,
    )),
  ];
}

const PANELS = `SELECT c.title, '' AS council FROM panel_member p JOIN commission c ON c.id = p.commission_id
  WHERE p.member_id = $1 AND p.removed_at IS NULL AND ${RUNNING} ORDER BY c.bids_close_at, c.id`;

const OFFICES = `SELECT c.title, o.name AS council FROM organisation_membership om
  JOIN organisation o ON o.id = om.organisation_id JOIN commission c ON c.council_id = o.id
  WHERE om.member_id = $1 AND om.ended_at IS NULL AND 'commissioning_officer' = ANY(om.roles) AND ${RUNNING}
    AND NOT EXISTS (SELECT 1 FROM organisation_membership other WHERE other.organisation_id = o.id
      AND other.member_id <> $1 AND other.ended_at IS NULL AND 'commissioning_officer' = ANY(other.roles))
  ORDER BY c.bids_close_at, c.id`;

const reasons = async (
  tx: Tx,
  memberId: string,
  sql: string,
  say: (title: string, council: string) => string,
): Promise<string[]> =>
  (await rowsIn<{ title: string; council: string }>(tx, sql, [memberId])).map(({ title, council }) =>
    say(`“${title}”`, council),
  );
