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
  return type && 'fields' in type ? type.fields : [];
}

/**
 * Everything that can be selected below a type, without meeting a type twice on one path. A field that needs
 * arguments is asked for once with each candidate.
 */
export async function selection(
  typeName: string,
  candidates: Candidates,
  depth: number,
  path: string[] = [],
): Promise<string> {
  const type = (await schemaTypes()).get(typeName);
  if (!type) return '';
  if (type.kind === 'UNION' || type.kind === 'INTERFACE') {
    const parts = await Promise.all(
      type.possibleTypes
        .filter((one) => !path.includes(one.name))
        .map(
          async (one) => `... on ${one.name} { ${await selection(one.name, candidates, depth, [...path, one.name])} }`,
        ),
    );
    return `__typename ${parts.join(' ')}`;
  }
  if (!('fields' in type)) return '';
  const parts = ['__typename'];
  for (const field of type.fields) {
    const target = named(field.type);
    const leaf = ((await schemaTypes()).get(target)?.kind ?? 'SCALAR') as string;
    const isLeaf = leaf === 'SCALAR' || leaf === 'ENUM';
    if (!isLeaf && (depth === 0 || path.includes(target))) continue;
    const below = isLeaf ? '' : `{ ${await selection(target, candidates, depth - 1, [...path, target])} }`;
    for (const [index, list] of argumentLists(field, candidates).entries())
      // Keyed by type, since two types of a union may give one name to different things.
      parts.push(`${typeName}_${field.name}_${index}: ${field.name}${list} ${below}`);
  }
  return parts.join(' ');
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
