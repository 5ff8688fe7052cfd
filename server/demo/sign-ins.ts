import { verify } from '@node-rs/argon2';
import type { Base } from '../src/core/http/index.js';
import { LOCAL_PASSWORD } from './password.js';

interface SignIn {
  name: string;
  email: string;
  who: string;
  passwordHash: string;
}

const NONE = [
  '',
  'There are no demo sign-ins: somebody used this market before the demo stories could be loaded.',
  'To remove everything and load them: npm run demo -- --reset. To administer it as it is: npm run admin -- EMAIL',
  '',
];

/** How to sign in as the people of the stories, as aligned lines; without such people, how to get them. */
export async function demoSignIns(base: Base, fresh: string | null): Promise<string[]> {
  const people = await demoPeople(base);
  if (people.length === 0) return NONE;
  const password = fresh ?? ((await isLocal(people)) ? LOCAL_PASSWORD : null);
  const widest = (key: 'name' | 'who'): number => Math.max(...people.map((person) => person[key].length));
  return [
    '',
    'The demonstration. Sign in as:',
    '',
    ...people.map(({ name, who, email }) => `  ${name.padEnd(widest('name'))}  ${who.padEnd(widest('who'))}  ${email}`),
    '',
    password
      ? `Everybody's password: ${password}`
      : 'The password was shown when the stories were loaded. For new stories and a new password: npm run demo -- --reset',
    '',
  ];
}

const demoPeople = (base: Base): Promise<SignIn[]> =>
  base.db.query(
    `SELECT m.name, m.email, m.password_hash AS "passwordHash", coalesce(
         CASE WHEN m.is_administrator THEN 'platform administrator' END,
         (SELECT replace(coalesce(own.role, 'administrator'), '_', ' ') || ', ' || o.name
          FROM organisation_membership om JOIN organisation o ON o.id = om.organisation_id
          LEFT JOIN LATERAL (SELECT role FROM unnest(om.roles) AS role WHERE role <> 'administrator' LIMIT 1) own ON TRUE
          WHERE om.member_id = m.id ORDER BY om.id LIMIT 1),
         split_part(p.biography, '.', 1)) AS who
     FROM member m JOIN member_profile p ON p.member_id = m.id
     WHERE m.demo AND m.closed_at IS NULL ORDER BY m.created_at, m.id LIMIT 60`,
  );

/** Whether the people still have the password that is known here; stories loaded for other machines got one of their own. */
const isLocal = ([first]: SignIn[]): Promise<boolean> =>
  first ? verify(first.passwordHash, LOCAL_PASSWORD) : Promise.resolve(false);
