import type { IntrospectionInputValue } from 'graphql';
import type { Sender } from '../api.js';
import { server } from '../server.js';
import { inShort } from './selections.js';
import { inputOf, type Material } from './values.js';
import { fieldsOf, inputFieldsOf, isLeaf, isList, named, schemaTypes, written } from './walk.js';

/** What a field is given that expects something else, by the type that it expects. */
const HOSTILE: Readonly<Record<string, readonly unknown[]>> = {
  String: [
    '',
    ' ',
    'a\u0000b',
    'a\ud800b',
    'x'.repeat(200_000),
    '\u202e\u200b',
    "'; DROP TABLE bid; --",
    '%_\\',
    '💥'.repeat(3_000),
    'word '.repeat(20_000),
  ],
  ID: [
    '',
    'nonsense',
    'Q29tbWlzc2lvbjo',
    globalId('Commission', 'x'),
    globalId('Nothing', 'x'),
    globalId('Bid', "' OR 1=1"),
    'a\u0000b',
  ],
  Int: [-1, 0, 2_147_483_647, -2_147_483_648],
  Decimal: ['', '-1', 'NaN', 'Infinity', '1e400', '9'.repeat(60), '0.'.padEnd(60, '1'), '１２'],
  Date: ['0001-01-01', '9999-12-31', '2027-02-30', 'tomorrow', ''],
  DateTime: [
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2027-02-30T12:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
  ],
  Boolean: [],
};
/** What a slip of a program sends: a number for a price, a list for an answer. It may be a secret, so no log may hold it. */
export const SECRET = { number: 73198564, text: 'sealed-by-mistake' };
const WRONG = [null, SECRET.number, true, SECRET.text, [SECRET.text], {}, [], [[]]];

function globalId(kind: string, id: string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

async function hostileFor({ type }: IntrospectionInputValue): Promise<unknown[]> {
  const known = (await schemaTypes()).get(named(type))!;
  const texts = known.kind === 'SCALAR' ? (HOSTILE[known.name] ?? HOSTILE.String!) : [];
  if (!isList(type)) return [...texts, ...WRONG];
  return [...texts.map((one) => [one]), ...WRONG, Array.from({ length: 3_000 }, () => texts[0] ?? {})];
}

/** One thing to send, and what it is called. */
export interface Hostile {
  name: string;
  body: { query: string; variables: Record<string, unknown> };
}

/** For each input of each mutation, and each argument of each query: an otherwise usual request with each hostile value. */
export async function hostileRequests(material: Material): Promise<Hostile[]> {
  const all: Hostile[] = [];
  for (const field of await fieldsOf('Mutation')) {
    const [input] = field.args;
    if (!input) continue;
    const payload = (await isLeaf(named(field.type))) ? '' : await inShort(named(field.type), 1);
    const query = `mutation ($input: ${written(input.type)}) { ${field.name}(input: $input) ${payload} }`;
    all.push(
      ...(await spoilt(named(input.type), material)).map(([where, value]) => ({
        name: `${field.name} ${where}`,
        body: { query, variables: { input: value } },
      })),
    );
  }
  for (const field of await fieldsOf('Query')) {
    const payload = (await isLeaf(named(field.type))) ? '' : await inShort(named(field.type), 1);
    for (const argument of field.args) {
      const query = `query ($value: ${written(argument.type).replace(/!$/, '')}) { ${field.name}(${argument.name}: $value) ${payload} }`;
      const type = (await schemaTypes()).get(named(argument.type))!;
      const values =
        type.kind === 'INPUT_OBJECT'
          ? (await spoilt(type.name, material)).map(([, value]) => value)
          : await hostileFor(argument);
      all.push(
        ...values.map((value) => ({ name: `${field.name} ${argument.name}`, body: { query, variables: { value } } })),
      );
    }
  }
  return all;
}

/** Usual inputs with one field made hostile, however deep it lies. */
async function spoilt(typeName: string, material: Material): Promise<[string, unknown][]> {
  const usual = await inputOf(typeName, material, 1);
  const all: [string, unknown][] = [];
  for (const field of await inputFieldsOf(typeName)) {
    const type = (await schemaTypes()).get(named(field.type))!;
    const wrap = (one: unknown): unknown => (isList(field.type) ? [one] : one);
    if (type.kind === 'INPUT_OBJECT')
      for (const [where, value] of await spoilt(type.name, material))
        all.push([`${field.name}.${where}`, { ...usual, [field.name]: wrap(value) }]);
    for (const value of await hostileFor(field)) all.push([field.name, { ...usual, [field.name]: value }]);
  }
  return all;
}

/** What came back. */
export interface Said {
  name: string;
  status: number;
  text: string;
  sent: string;
}

/** Sends all of them as somebody, several at a time. */
export async function sendHostile(all: readonly Hostile[], who: Sender | null): Promise<Said[]> {
  const said: Said[] = [];
  const queue = all.values();
  const worker = async (): Promise<void> => {
    for (const { name, body } of queue) {
      const sent = JSON.stringify(body);
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(who?.cookie ? { cookie: who.cookie } : {}) },
        body: sent,
      });
      said.push({ name, status: response.status, text: await response.text(), sent: sent.slice(-300) });
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return said;
}
