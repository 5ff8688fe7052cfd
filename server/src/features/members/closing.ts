import { rowsIn, type Tx } from '../../core/database/index.js';
import { sayMoment } from '../../core/time/index.js';

interface Facts {
  lastAdministrator: boolean;
  /** Until when an address that the account had before can take it back; null when none can. */
  undoableUntil: Date | null;
}

/** Why an account cannot be closed, whatever else its member does. */
export async function accountBlockers(tx: Tx, memberId: string): Promise<string[]> {
  const [facts] = await rowsIn<Facts>(
    tx,
    `SELECT m.is_administrator AND NOT EXISTS (SELECT 1 FROM member other
         WHERE other.is_administrator AND other.closed_at IS NULL AND other.id <> m.id) AS "lastAdministrator",
       (SELECT max(expires_at) FROM member_token t WHERE t.member_id = m.id AND t.purpose = 'undo-email'
         AND t.used_at IS NULL AND t.expires_at > clock_timestamp()) AS "undoableUntil"
     FROM member m WHERE m.id = $1`,
    [memberId],
  );
  return facts ? blockersOf(facts) : [];
}

// Whoever took an account over could otherwise end it before its owner reads the mail at the old address.
const blockersOf = ({ lastAdministrator, undoableUntil }: Facts): string[] => [
  ...(lastAdministrator
    ? ['You are the only administrator of this platform. Make somebody else administrator first, with npm run admin.']
    : []),
  ...(undoableUntil
    ? [
        `Your e-mail address was changed, and the old one can undo that until ${sayMoment(undoableUntil)}. You can close the account after that.`,
      ]
    : []),
];
