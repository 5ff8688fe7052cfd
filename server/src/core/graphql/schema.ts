import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchema, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { toGlobalId } from '../ids/index.js';
import { validateNestedInputs } from './nested-values.js';
import { DateTimeScalar } from './scalars.js';

/** Builds the schema from resolver classes and gives every Node type its global id. */
export async function makeSchema(resolvers: readonly unknown[]): Promise<GraphQLSchema> {
  // Plain fields need no wrapper of their own: it costs more than reading the row. Methods and guards keep theirs.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const schema = await buildSchema({
    // Changes are heard from the database and not from within the process; see `core/live`.
    pubSub: { publish: () => undefined, subscribe: () => nothing() },
    resolvers: resolvers as NonEmptyArray<new () => object>,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: { forbidUnknownValues: false, whitelist: false },
  });
  validateNestedInputs();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || !type.getInterfaces().some((i) => i.name === 'Node')) continue;
    const id = type.getFields().id;
    if (id) id.resolve = (row: { id: string }) => toGlobalId(type.name, row.id);
  }
  return schema;
}

async function* nothing(): AsyncGenerator<never> {}
