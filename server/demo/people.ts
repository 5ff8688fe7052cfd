import { hash } from '@node-rs/argon2';
import { newId, toGlobalId } from '../src/core/ids/index.js';
import type { Stage } from './stage.js';

export interface Person {
  id: string;
  globalId: string;
  name: string;
  email: string;
  administrator?: boolean;
}

export interface Body {
  id: string;
  globalId: string;
  name: string;
}

interface BodySpec {
  name: string;
  kind: string;
  description: string;
  prefix?: string;
  identifier?: [scheme: string, value: string];
  verified?: boolean;
  requiresSignatory?: boolean;
  people: [name: string, roles: string[], about: string][];
}

/** Invented bodies and people; the tests use the same names. */
const BODIES: Record<string, BodySpec> = {
  northgate: {
    name: 'Northgate City Council',
    kind: 'council',
    description: 'The council of a city of 410,000 people. It publishes a Prospectus of policy areas every year.',
    prefix: 'NCC',
    identifier: ['GB-LAE', 'NGT'],
    people: [
      [
        'Rhys Morgan',
        ['administrator', 'commissioning_officer'],
        'Commissioning officer at Northgate City Council: publishes, opens and awards.',
      ],
      ['Oluwaseun Adeyemi', ['commissioning_officer'], 'Second commissioning officer at Northgate City Council.'],
      ['Grace Lin', ['evaluator'], 'Evaluator at Northgate City Council: scores bids alone.'],
      ['Tomasz Nowak', ['evaluator'], 'Evaluator at Northgate City Council.'],
      ['Olive Baptiste', ['observer'], 'Internal audit at Northgate City Council: sees, changes nothing.'],
    ],
  },
  meridian: {
    name: 'Meridian Policy Institute',
    kind: 'think_tank',
    description: 'A small independent institute for the policy of cities.',
    identifier: ['GB-CHC', '1999901'],
    people: [
      [
        'Bea Whitfield',
        ['administrator', 'bid_manager'],
        'Bid manager at Meridian Policy Institute, with a draft under way.',
      ],
      ['Callum Reid', ['contributor'], 'Researcher at Meridian Policy Institute: drafts bids, cannot submit them.'],
    ],
  },
  lab: {
    name: 'Northgate University Policy Lab',
    kind: 'university',
    description: 'Brings the research of the university to the policy of the city.',
    people: [['Ines Okafor', ['administrator', 'bid_manager'], 'Director of Northgate University Policy Lab.']],
  },
  tally: {
    name: 'Tally & Finch',
    kind: 'consultancy',
    description: 'Evaluation and cost-benefit analysis for public services.',
    identifier: ['GB-COH', '09999901'],
    people: [['Hugh Finch', ['administrator', 'bid_manager'], 'Partner at Tally & Finch.']],
  },
  union: {
    name: 'Public Service Workers’ Union, Northgate branch',
    kind: 'union',
    description: 'The branch of 9,000 people who work in the public services of the city.',
    people: [
      ['Denise Carter', ['administrator', 'bid_manager'], 'Branch secretary of the Public Service Workers’ Union.'],
    ],
  },
  renewal: {
    name: 'Civic Renewal Party research unit',
    kind: 'political_party',
    description: 'Research on local democracy.',
    people: [['Farid Haddad', ['administrator', 'bid_manager'], 'Head of research of the Civic Renewal Party.']],
  },
  southbrook: {
    name: 'Southbrook Borough Council',
    kind: 'council',
    description: 'The neighbouring borough, which follows what Northgate learns.',
    people: [['Helen Marsh', ['administrator'], 'Policy manager at Southbrook Borough Council.']],
  },
  voluntary: {
    name: 'Northgate Voluntary Action',
    kind: 'charity',
    description: 'Works with 600 voluntary groups across the city.',
    identifier: ['GB-CHC', '1999902'],
    requiresSignatory: true,
    people: [
      [
        'Marta Silva',
        ['administrator', 'bid_manager'],
        'Bid manager at Northgate Voluntary Action, which wants a signature on each bid.',
      ],
      ['Peter Osei', ['signatory'], 'Treasurer of Northgate Voluntary Action: approves its bids.'],
    ],
  },
  streets: {
    name: 'Open Streets Collective',
    kind: 'community_group',
    description: 'Neighbours who count traffic, map crossings and ask for better streets.',
    verified: false,
    people: [
      [
        'Jo Lambert',
        ['administrator', 'bid_manager'],
        'Organises the Open Streets Collective, an unincorporated group.',
      ],
    ],
  },
  nwosu: {
    name: 'Amara Nwosu Research',
    kind: 'individual',
    description: 'One researcher: qualitative studies of care and family life.',
    verified: false,
    people: [['Amara Nwosu', ['administrator', 'bid_manager'], 'Sole trader: qualitative research on care.']],
  },
};

export interface Cast {
  person: (name: string) => Person;
  body: (key: string) => Body;
  people: Person[];
}

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
  return {
    person: (name) => people.get(name)!,
    body: (key) => bodies.get(key)!,
    people: [...people.values()],
  };
}
