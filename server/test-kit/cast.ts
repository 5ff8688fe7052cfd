import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { sql } from './server.js';

/** argon2id of `PASSWORD`, so that a person of the cast can also sign in by form. */
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$kEco7+/r+7QZUD3ScFziqA$Tl8J/Tc9WzwwP/uLxncfpDyz3LPORpUl+0zelbb/shs';
export const PASSWORD = 'three random words here';

export interface Person {
  id: string;
  name: string;
  email: string;
  cookie: string;
}

export interface Body {
  id: string;
  slug: string;
  name: string;
  /** Global id, as the API wants it. */
  globalId: string;
}

export const globalId = (kind: string, id: string): string => Buffer.from(`${kind}:${id}`).toString('base64url');
export const uuid = v7;
const word = (): string => randomBytes(4).toString('hex');

/** A member with a live session. */
export async function person(name = 'Amina Rahman', more: { administrator?: boolean } = {}): Promise<Person> {
  const id = v7();
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${word()}@example.org`;
  await sql(
    `INSERT INTO member (id, email, name, password_hash, is_administrator, adult_declared_at, email_confirmed_at)
     VALUES ($1, $2, $3, $4, $5, now(), now())`,
    [id, email, name, PASSWORD_HASH, more.administrator ?? false],
  );
  await sql('INSERT INTO member_profile (member_id) VALUES ($1)', [id]);
  const secret = randomBytes(32).toString('base64url');
  await sql(
    `INSERT INTO session (id, member_id, token_hash, last_seen_at, expires_at) VALUES ($1, $2, $3, now(), now() + interval '1 day')`,
    [v7(), id, createHash('sha256').update(secret).digest('hex')],
  );
  return { id, name, email, cookie: `session=${secret}` };
}

/** Six capitals from the number of the transaction; six at random met each other about once in fifteen runs. */
const UNIQUE_PREFIX = `translate(lpad(to_hex(txid_current()), 6, '0'), '0123456789abcdef', 'GHIJKLMNOPABCDEF')`;

/** An organisation without people. */
export async function organisation(name: string, kind: string, more: { canCommission?: boolean } = {}): Promise<Body> {
  const id = v7();
  const slug = `${name.toLowerCase().replace(/\W+/g, '-')}-${word()}`;
  await sql(
    `INSERT INTO organisation (id, slug, name, kind, verified_at, can_commission, reference_prefix)
     VALUES ($1, $2, $3, $4, now(), $5, CASE WHEN $5 THEN ${UNIQUE_PREFIX} END)`,
    [id, slug, name, kind, more.canCommission ?? false],
  );
  return { id, slug, name, globalId: globalId('Organisation', id) };
}

/** Gives a person roles in an organisation, from now on. */
export const join = (who: Person, body: Body, ...roles: string[]): Promise<unknown> =>
  sql('INSERT INTO organisation_membership (id, organisation_id, member_id, roles) VALUES ($1, $2, $3, $4)', [
    v7(),
    body.id,
    who.id,
    roles,
  ]);

/** A council that may commission, with an officer, an evaluator and a second officer. */
export async function council(name = 'Northgate City Council') {
  const body = await organisation(name, 'council', { canCommission: true });
  const officer = await person('Rhys Morgan');
  const secondOfficer = await person('Oluwaseun Adeyemi');
  const evaluator = await person('Grace Lin');
  const secondEvaluator = await person('Tomasz Nowak');
  await join(officer, body, 'administrator', 'commissioning_officer');
  await join(secondOfficer, body, 'commissioning_officer');
  await join(evaluator, body, 'evaluator');
  await join(secondEvaluator, body, 'evaluator');
  return { body, officer, secondOfficer, evaluator, secondEvaluator };
}

/** A bidding organisation with a bid manager and a contributor. */
export async function bidder(name = 'Meridian Policy Institute', kind = 'think_tank') {
  const body = await organisation(name, kind);
  const manager = await person('Bea Whitfield');
  const contributor = await person('Callum Reid');
  await join(manager, body, 'administrator', 'bid_manager');
  await join(contributor, body, 'contributor');
  return { body, manager, contributor };
}
