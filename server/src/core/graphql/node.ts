import { Arg, Ctx, Field, ID, InterfaceType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Invalid } from '../errors/index.js';
import { parseGlobalId } from '../ids/index.js';
import type { Noun } from '../nouns/index.js';

/** Everything with a lasting identity. */
@InterfaceType({
  description: 'Anything with a lasting identity.',
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and lasting. Give it to `node(id:)` to read the record again.' })
  id: string;
}

/** Makes the Relay queries over the nouns that the application gathered. */

export function nodeResolver(nouns: readonly Noun[]) {
  const byKind = new Map(nouns.map((noun) => [noun.kind, noun]));

  async function find(context: Context, globalIds: readonly string[]): Promise<(object | null)[]> {
    const parsed = globalIds.map(parseGlobalId);
    const loaded = new Map<string, object>();
    for (const [kind, noun] of byKind) {
      const ids = parsed.filter((p) => p?.kind === kind).map((p) => p!.id);
      if (ids.length === 0) continue;
      for (const [id, row] of await noun.load(context, [...new Set(ids)]))
        loaded.set(`${kind}:${id}`, Object.assign(Object.create(row) as object, row, { __typename: kind }));
    }
    return parsed.map((p) => (p ? (loaded.get(`${p.kind}:${p.id}`) ?? null) : null));
  }

  @Resolver()
  class NodeResolver {
    @Query(() => Node, {
      nullable: true,
      description: 'Any record by its id; null when there is none or you may not see it.',
    })
    async node(
      @Ctx() context: Context,
      @Arg('id', () => ID, { description: 'A global id.' }) id: string,
    ): Promise<object | null> {
      return (await find(context, [id]))[0] ?? null;
    }

    @Query(() => [Node], {
      nullable: 'items',
      description: 'Up to 100 records by id, in the order asked for; null for each that you may not see.',
    })
    async nodes(
      @Ctx() context: Context,
      @Arg('ids', () => [ID], { description: 'Global ids, at most 100.' }) ids: string[],
    ): Promise<(object | null)[]> {
      if (ids.length > 100) throw new Invalid([{ path: 'ids', message: 'Ask for at most 100 records at once.' }]);
      return find(context, ids);
    }
  }
  return NodeResolver;
}
