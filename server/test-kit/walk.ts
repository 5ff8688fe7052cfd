import {
  getIntrospectionQuery,
  type IntrospectionField,
  type IntrospectionQuery,
  type IntrospectionType,
  type IntrospectionTypeRef,
} from 'graphql';
import { ask } from './api.js';

export type Candidates = (argument: { name: string; type: string }) => unknown[];

let known: Map<string, IntrospectionType> | undefined;

/** The served schema's types by name. */
export async function schemaTypes(): Promise<Map<string, IntrospectionType>> {
  known ??= new Map(
    (await ask<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery())).__schema.types.map((type) => [
      type.name,
      type,
    ]),
  );
  return known;
}

export function named(ref: IntrospectionTypeRef): string {
  return 'ofType' in ref && ref.ofType ? named(ref.ofType) : (ref as { name: string }).name;
}

export const required = (ref: IntrospectionTypeRef): boolean => ref.kind === 'NON_NULL';

export async function fieldsOf(typeName: string): Promise<readonly IntrospectionField[]> {
  const type = (await schemaTypes()).get(typeName);
  return type?.kind === 'OBJECT' ? type.fields : [];
}

/**
 * Every selection below a type, one small selection at a time so that no limit of the API is met: its plain fields
 * together, then each way further down, without meeting a type twice on one path.
 */
export async function* selections(
  typeName: string,
  candidates: Candidates,
  depth: number,
  path: readonly string[] = [typeName],
): AsyncGenerator<string> {
  const types = await schemaTypes();
  const type = types.get(typeName);
  if (type?.kind === 'UNION' || type?.kind === 'INTERFACE') {
    for (const { name } of type.possibleTypes.filter((one) => !path.includes(one.name)))
      for await (const below of selections(name, candidates, depth, [...path, name]))
        yield `... on ${name} { ${below} }`;
  } else if (type?.kind === 'OBJECT') {
    const leaves = type.fields.filter(({ type: of }) => ['SCALAR', 'ENUM'].includes(types.get(named(of))?.kind ?? ''));
    const plain = leaves.filter((field) => argumentLists(field, candidates)[0] === '');
    yield ['__typename', ...plain.map(({ name }) => name)].join(' ');
    for (const field of leaves.filter((leaf) => !plain.includes(leaf)))
      for (const list of argumentLists(field, candidates)) yield field.name + list;
    for (const field of type.fields.filter((one) => !leaves.includes(one))) {
      const target = named(field.type);
      if (depth === 0 || path.includes(target)) continue;
      for (const list of argumentLists(field, candidates))
        for await (const below of selections(target, candidates, depth - 1, [...path, target]))
          yield `${field.name}${list} { ${below} }`;
    }
  }
}

/** Argument lists for a field: none when nothing is required, else one for each value of its required arguments. */
export function argumentLists(field: IntrospectionField, candidates: Candidates): string[] {
  const needed = field.args.filter((argument) => required(argument.type) && argument.defaultValue == null);
  if (needed.length === 0) return [''];
  let lists: string[][] = [[]];
  for (const argument of needed) {
    const values = candidates({ name: argument.name, type: named(argument.type) });
    lists = lists.flatMap((list) => values.map((value) => [...list, `${argument.name}: ${JSON.stringify(value)}`]));
  }
  return lists.slice(0, 40).map((list) => `(${list.join(', ')})`);
}
