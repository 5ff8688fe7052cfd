import type { IntrospectionField } from 'graphql';
import { argumentLists, type Material } from './values.js';
import { fieldsOf, isLeaf, named, schemaTypes } from './walk.js';

/** A place in an answer: how a document gets there, and the keys under which the answer holds it. */
export interface Place {
  readonly open: readonly string[];
  readonly keys: readonly string[];
}

/** One selection at a place; `below` when it leads on to records of another type. */
export interface Selection {
  readonly at: Place;
  readonly key: string;
  readonly text: string;
  readonly below?: { readonly edge: string; readonly type: string; readonly open: string };
}

/** Whether a field is also asked with its optional arguments at a place. */
export type Options = (edge: string, at: Place) => boolean;

/** Everything that can be selected on a record of a type. */
export async function selectionsOf(
  typeName: string,
  at: Place,
  material: Material,
  options: Options,
): Promise<Selection[]> {
  const all: Selection[] = [{ at, key: '__typename', text: '__typename' }];
  for (const field of await fieldsOf(typeName))
    all.push(...(await selectionsOfField(typeName, field, at, material, options)));
  return all;
}

/** A field with every list of arguments: what it leads to is followed for the plain ones, and read in short for the rest. */
export async function selectionsOfField(
  typeName: string,
  field: IntrospectionField,
  at: Place,
  material: Material,
  options: Options,
): Promise<Selection[]> {
  const type = named(field.type);
  const edge = `${typeName}.${field.name}`;
  const { base, more } = await argumentLists(field, material);
  const leaf = await isLeaf(type);
  const one = (list: string, i: number, rest: string): Selection => {
    const key = list === '' ? field.name : `${field.name}_${i}`;
    const open = list === '' ? field.name : `${key}: ${field.name}${list}`;
    return { at, key, text: `${open} ${rest}`, ...(rest === PROBE ? { below: { edge, type, open } } : {}) };
  };
  const short = leaf ? '' : await inShort(type, 3);
  return [
    ...base.map((list, i) => one(list, i, leaf ? '' : PROBE)),
    ...(more.length > 0 && options(edge, at) ? more : []).map((list, i) => one(list, base.length + i, short)),
  ];
}

const PROBE = '{ __typename }';

/** All that needs no arguments, some levels down. */
export async function inShort(typeName: string, depth: number): Promise<string> {
  const parts = ['__typename'];
  if ((await schemaTypes()).get(typeName)?.kind === 'OBJECT')
    for (const field of await fieldsOf(typeName)) {
      const type = named(field.type);
      if (field.args.length > 0) continue;
      if (await isLeaf(type)) parts.push(field.name);
      else if (depth > 1 && SPINE.test(field.name)) parts.push(`${field.name} ${await inShort(type, depth - 1)}`);
      else if (depth > 1) parts.push(`${field.name} { __typename }`);
    }
  return `{ ${parts.join(' ')} }`;
}

/** Fields of lists that hold the records themselves. */
const SPINE = /^(edges|node|nodes|pageInfo)$|s$/;

/** One document of selections at many places. */
export function documentOf(selections: readonly Selection[]): string {
  const byPlace = new Map<string, Selection[]>();
  for (const one of selections) {
    const place = one.at.open.join(' { ');
    byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  }
  const parts = [...byPlace.values()].map((same) => {
    const { open } = same[0]!.at;
    return `${open.map((step) => `${step} {`).join(' ')} ${same.map(({ text }) => text).join(' ')} ${'}'.repeat(open.length)}`;
  });
  return `{ ${parts.join(' ')} }`;
}
