import { createHash } from 'node:crypto';
import { graphql, type GraphQLSchema } from 'graphql';
import type { Context } from '../src/core/context.js';
import type { Base } from '../src/core/http/index.js';
import { newId, toGlobalId } from '../src/core/ids/index.js';
import { Loaders } from '../src/core/loaders/index.js';
import { inLondon, isWorkingDay } from '../src/core/time/index.js';
import type { Person } from './cast.js';

const DAY = 86_400_000;

/**
 * Where the stories are played: every step is a mutation by a person of the cast, under the same rules as anybody's.
 * Only time is moved by hand, since a story takes weeks.
 */
export class Stage {
  constructor(
    readonly base: Base,
    private readonly schema: GraphQLSchema,
  ) {}

  /** Does something as a person. A refusal ends the loading: a story that breaks a rule is a fault of the story. */
  async act<T>(person: Person, document: string, input: object): Promise<T> {
    const result = await graphql({
      schema: this.schema,
      source: document,
      variableValues: { input },
      contextValue: this.contextOf(person),
    });
    if (result.errors)
      throw new Error(`The demo stumbled as ${person.name}: ${JSON.stringify(result.errors)}`, {
        cause: result.errors[0]?.originalError,
      });
    return result.data as T;
  }

  /** Writes or reads by SQL what no person does. */
  sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.base.db.query<T[]>(text, values);
  }

  /** A file that a person has uploaded; answers its global id. */
  async upload(person: Person, name: string, text: string): Promise<string> {
    const id = newId();
    const bytes = Buffer.from(text);
    await this.sql(
      `INSERT INTO file (id, name, media_type, size, sha256, uploaded_by) VALUES ($1, $2, 'text/plain', $3, $4, $5)`,
      [id, name, bytes.length, createHash('sha256').update(bytes).digest('hex'), person.id],
    );
    await this.sql('INSERT INTO file_chunk (file_id, position, bytes) VALUES ($1, 0, $2)', [id, bytes]);
    return toGlobalId('File', id);
  }

  private contextOf(person: Person): Context {
    return {
      ...this.base,
      viewer: { memberId: person.id, isAdministrator: person.administrator ?? false, sessionId: newId(), scopes: null },
      loaders: new Loaders(),
      requestId: 'demo',
      address: '127.0.0.1',
      loopback: true,
      setCookie: () => undefined,
    };
  }
}

interface Day {
  /** How many days the story will be moved into the past; the day that counts is the one after that. */
  aged?: number;
  /** Also on a weekend, for a story that says how many days are left. */
  veryDay?: boolean;
}

/** Noon in London so many days from now, or on the working day after it. */
export function noonIn(days: number, { aged = 0, veryDay = false }: Day = {}): string {
  const noon = (inDays: number): Date => {
    const at = new Date(`${inLondon(new Date(Date.now() + inDays * DAY)).date}T12:00:00Z`);
    at.setUTCHours(24 - inLondon(at).hour);
    return at;
  };
  let wait = 0;
  while (!veryDay && !isWorkingDay(noon(days - aged + wait))) wait += 1;
  return noon(days + wait).toISOString();
}

/** The day so many days from now, or the working day after it. */
export const dayIn = (days: number, aged = 0): string => noonIn(days, { aged }).slice(0, 10);
