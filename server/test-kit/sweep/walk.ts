import {
  getIntrospectionQuery,
  type IntrospectionField,
  type IntrospectionInputObjectType,
  type IntrospectionInputValue,
  type IntrospectionQuery,
  type IntrospectionType,
  type IntrospectionTypeRef,
} from 'graphql';
import { ask } from '../api.js';

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

/** A type as a document writes it, such as `[ID!]!`. */
export function written(ref: IntrospectionTypeRef): string {
  if (ref.kind === 'NON_NULL') return `${written(ref.ofType)}!`;
  return ref.kind === 'LIST' ? `[${written(ref.ofType)}]` : (ref as { name: string }).name;
}

export const isRequired = (value: IntrospectionInputValue): boolean =>
  value.type.kind === 'NON_NULL' && value.defaultValue == null;

export const isList = (ref: IntrospectionTypeRef): boolean =>
  ref.kind === 'LIST' || (ref.kind === 'NON_NULL' && ref.ofType.kind === 'LIST');

export async function fieldsOf(typeName: string): Promise<readonly IntrospectionField[]> {
  const type = (await schemaTypes()).get(typeName);
  return type?.kind === 'OBJECT' ? type.fields : [];
}

export async function inputFieldsOf(typeName: string): Promise<readonly IntrospectionInputValue[]> {
  return ((await schemaTypes()).get(typeName) as IntrospectionInputObjectType).inputFields;
}

/** Whether a selection ends at this type. */
export async function isLeaf(typeName: string): Promise<boolean> {
  return ['SCALAR', 'ENUM'].includes((await schemaTypes()).get(typeName)?.kind ?? '');
}
