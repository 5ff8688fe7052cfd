import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Names of the fields that the request selects under `path` (such as `edges.node`) of the field being resolved,
 * fragments counted. Includes are read as present: more may be named than is answered, never less.
 */
export function selectedFields(info: GraphQLResolveInfo, path: string): ReadonlySet<string> {
  const [only, ...more] = info.fieldNodes;
  // Documents are kept once they are read, so a field that stands in one place has the same selection every time.
  if (!only || more.length > 0) return select(info, path);
  const known = remembered.get(only) ?? new Map<string, ReadonlySet<string>>();
  remembered.set(only, known);
  const names = known.get(path) ?? select(info, path);
  known.set(path, names);
  return names;
}

const remembered = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>();

function select(info: GraphQLResolveInfo, path: string): ReadonlySet<string> {
  let sets = info.fieldNodes.map((field) => field.selectionSet);
  for (const step of path ? path.split('.') : [])
    sets = sets.flatMap((set) =>
      fieldsOf(info, set)
        .filter((one) => one.name === step)
        .map((one) => one.set),
    );
  return new Set(sets.flatMap((set) => fieldsOf(info, set).map((one) => one.name)));
}

interface Selected {
  name: string;
  set: SelectionSetNode | undefined;
}

function fieldsOf(info: GraphQLResolveInfo, set: SelectionSetNode | undefined): Selected[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ name: selection.name.value, set: selection.selectionSet }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(info, selection.selectionSet);
    return fieldsOf(info, info.fragments[selection.name.value]?.selectionSet);
  });
}
