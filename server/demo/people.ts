import { hash } from '@node-rs/argon2';
import { newId, toGlobalId } from '../src/core/ids/index.js';
import { BODIES } from './bodies.js';
import type { Body, Cast, Person } from './cast.js';
import { joinedLongAgo } from './long-ago.js';
import type { Stage } from './stage.js';

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const emailOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.policy-market.example`;

/** Lays down bodies and people, all marked as demo accounts with the one given password. */
export async function createCast(stage: Stage, password: string): Promise<Cast> {
  const passwordHash = await hash(password);
  const people = new Map<string, Person>();
  const bodies = new Map<string, Body>();
  const add = async (name: string, about: string, administrator = false): Promise<Person> => {
    const id = newId();
    const email = emailOf(name);
    await stage.sql(
      `INSERT INTO member (id, email, name, password_hash, is_administrator, demo, adult_declared_at, email_confirmed_at)
       VALUES ($1, $2, $3, $4, $5, TRUE, now(), now())`,
      [id, email, name, passwordHash, administrator],
    );
    await stage.sql(`INSERT INTO member_profile (member_id, biography, visibility) VALUES ($1, $2, 'public')`, [
      id,
      about,
    ]);
    const person = { id, globalId: toGlobalId('Member', id), name, email, administrator };
    people.set(name, person);
    return person;
  };
  for (const [key, spec] of Object.entries(BODIES)) {
    const id = newId();
    bodies.set(key, { id, globalId: toGlobalId('Organisation', id), name: spec.name });
    await stage.sql(
      `INSERT INTO organisation (id, slug, name, kind, description, verified_at, can_commission, reference_prefix, requires_signatory, demo)
       VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN now() END, $7::text IS NOT NULL, $7, $8, TRUE)`,
      [
        id,
        slugOf(spec.name),
        spec.name,
        spec.kind,
        spec.description,
        spec.verified ?? true,
        spec.prefix ?? null,
        spec.requiresSignatory ?? false,
      ],
    );
    if (spec.identifier)
      await stage.sql(
        'INSERT INTO organisation_identifier (id, organisation_id, scheme, value) VALUES ($1, $2, $3, $4)',
        [newId(), id, ...spec.identifier],
      );
    for (const [name, roles, about] of spec.people) {
      const person = await add(name, about);
      await stage.sql(
        'INSERT INTO organisation_membership (id, organisation_id, member_id, roles) VALUES ($1, $2, $3, $4)',
        [newId(), id, person.id, roles],
      );
    }
  }
  await add('Amina Rahman', 'A member with an idea and ten free hours a month.');
  await add('Ada Pryce', 'Administers the platform: verifies organisations, sees the audit list.', true);
  await joinedLongAgo(stage);
  return {
    person: (name) => people.get(name)!,
    body: (key) => bodies.get(key)!,
    people: [...people.values()],
  };
}
