import type { IntrospectionField, IntrospectionInputValue } from 'graphql';
import { kindOf } from './kinds.js';
import { inputFieldsOf, isList, isRequired, named, schemaTypes } from './walk.js';

/** What there is to put into arguments: ids by kind, texts that somebody would search for. */
export interface Material {
  ids: Readonly<Record<string, readonly string[]>>;
  /** By the name of the argument; `other` for the rest. */
  texts: Readonly<Record<string, readonly string[]>>;
}

/** Up to so many values stand alone in a list; more are asked for together. */
const FEW = 10;

const idsOf = (kind: string, { ids }: Material): readonly string[] =>
  kind === 'any' ? Object.values(ids).flat() : (ids[kind] ?? []);

const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1],
  Boolean: [true, false],
  DateTime: ['2027-03-01T12:00:00.000Z'],
  Date: ['2027-03-01'],
  Decimal: ['31337.77'],
};

/** Every value that a sweep tries for one argument or input field. */
async function valuesOf(place: string, value: IntrospectionInputValue, material: Material): Promise<unknown[]> {
  const type = (await schemaTypes()).get(named(value.type))!;
  if (type.kind === 'INPUT_OBJECT') return inputsOf(type.name, material);
  const all: readonly unknown[] = type.kind === 'ENUM' ? type.enumValues.map(({ name }) => new Enum(name)) : scalars();
  if (!isList(value.type)) return [...all];
  return all.length > FEW ? [[...all]] : all.map((one) => [one]);

  function scalars(): readonly unknown[] {
    if (type.name === 'ID') {
      return idsOf(kindOf(place, value.name), material);
    }
    if (value.name === 'first' || value.name === 'last') return [3];
    if (type.name === 'String') return material.texts[value.name] ?? material.texts.other!;
    const known = SCALARS[type.name];
    if (!known) throw new Error(`the sweep does not know how to fill a ${type.name}: add it to values.ts`);
    return known;
  }
}

/** Inputs of one type: the required fields filled, and then each further field with each of its values. */
async function inputsOf(typeName: string, material: Material): Promise<unknown[]> {
  const { base, more } = await combinations(typeName, await inputFieldsOf(typeName), material);
  return [...base, ...more].map((one) => Object.fromEntries(one));
}

type Chosen = [string, unknown][];

async function combinations(
  place: string,
  all: readonly IntrospectionInputValue[],
  material: Material,
): Promise<{ base: Chosen[]; more: Chosen[] }> {
  let base: Chosen[] = [[]];
  for (const one of all.filter(isRequired)) {
    const values = await valuesOf(place, one, material);
    base = base.flatMap((chosen) => values.map((value): Chosen => [...chosen, [one.name, value]])).slice(0, MOST);
  }
  const more: Chosen[] = [];
  for (const one of all.filter((option) => !isRequired(option)))
    for (const value of await valuesOf(place, one, material))
      more.push(...base.slice(0, 2).map((chosen): Chosen => [...chosen, [one.name, value]]));
  return { base, more };
}

/** Beyond this many ways to fill what is required, the rest says nothing new. */
const MOST = 100;

/** What a sweep gives a field: `base` has only what is required, `more` adds each optional argument with each value. */
export async function argumentLists(field: IntrospectionField, material: Material) {
  const { base, more } = await combinations(field.name, field.args, material);
  const list = (chosen: Chosen): string =>
    chosen.length ? `(${chosen.map(([name, value]) => `${name}: ${literal(value)}`).join(', ')})` : '';
  return { base: [...new Set(base.map(list))], more: [...new Set(more.map(list))] };
}

/** The name of an enumeration's value, which a document writes without quotes. */
export class Enum {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name;
  }
}

function literal(value: unknown): string {
  if (value instanceof Enum) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${literal(one)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}

/**
 * One input of this type for a mutation: the `turn` chooses among the values, and every second one leaves out what is
 * optional. Fields that name the same kind of record get different ones.
 */
export async function inputOf(typeName: string, material: Material, turn: number): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const [i, field] of (await inputFieldsOf(typeName)).entries()) {
    if (turn % 2 === 0 && !isRequired(field)) continue;
    const type = named(field.type);
    if ((await schemaTypes()).get(type)?.kind === 'INPUT_OBJECT') {
      const one = await inputOf(type, material, turn);
      input[field.name] = isList(field.type) ? [one] : one;
    } else {
      const values = await valuesOf(typeName, field, material);
      input[field.name] = values[(turn + i) % values.length];
    }
  }
  return input;
}
