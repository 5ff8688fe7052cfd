import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { selectedFields } from '../../core/graphql/index.js';
import type { Page } from '../../core/pagination/index.js';
import { OrganisationType } from '../organisations/index.js';
import { PolicyAreaType } from '../prospectus/index.js';
import { toGlobalId } from '../../core/ids/index.js';
import { commissionFacets } from './facets.queries.js';
import { CommissionFilter, CommissionListArgs } from './list.inputs.js';
import type { ListedCommission } from './list.parties.js';
import { listCommissions } from './list.queries.js';
import { CommissionConnection, CommissionEdge, CommissionFacets } from './list.type.js';
import { snippetOf } from './snippet.queries.js';

type SearchedPage = Omit<Page<ListedCommission>, 'edges'> & { edges: SearchedEdge[] };
interface SearchedEdge {
  node: ListedCommission;
  cursor: string;
  /** What was searched for; absent without a search. */
  text?: string;
}

@Resolver(() => CommissionEdge)
export class CommissionListResolver {
  @Query(() => CommissionConnection, {
    description: 'Commissions that you may see. Drafts only when asked for by state.',
  })
  commissions(
    @Ctx() context: Context,
    @Args(() => CommissionListArgs) args: CommissionListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchedPage> {
    return page(context, args, info);
  }

  @Query(() => CommissionFacets, { description: 'Counts per filter, over the commissions that you may see.' })
  commissionFacets(
    @Ctx() context: Context,
    @Arg('filter', () => CommissionFilter, { nullable: true, description: 'The filters in force.' })
    filter?: CommissionFilter,
  ): Promise<CommissionFacets> {
    return commissionFacets(context, filter ?? {});
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where `text` was found, as HTML: escaped text with <mark>; null without a search.',
  })
  snippet(@Root() edge: SearchedEdge, @Ctx() context: Context): Promise<string | null> | null {
    return edge.text ? snippetOf(context, edge.node.id, edge.text) : null;
  }
}

@Resolver(() => OrganisationType)
export class CouncilCommissions {
  @FieldResolver(() => CommissionConnection, { description: 'Its commissions, as `commissions` lists them.' })
  commissions(
    @Root() council: { slug: string },
    @Ctx() context: Context,
    @Args(() => CommissionListArgs) args: CommissionListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchedPage> {
    return page(context, { ...args, filter: { ...args.filter, council: council.slug } }, info);
  }
}

@Resolver(() => PolicyAreaType)
export class AreaCommissions {
  @FieldResolver(() => CommissionConnection, { description: 'Commissions for this area, as `commissions` lists them.' })
  commissions(
    @Root() area: { id: string },
    @Ctx() context: Context,
    @Args(() => CommissionListArgs) args: CommissionListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchedPage> {
    return page(context, { ...args, filter: { ...args.filter, areaId: toGlobalId('PolicyArea', area.id) } }, info);
  }
}

async function page(context: Context, args: CommissionListArgs, info: GraphQLResolveInfo): Promise<SearchedPage> {
  const listed: SearchedPage = await listCommissions(context, args, {
    commission: selectedFields(info, 'edges.node'),
    council: selectedFields(info, 'edges.node.council'),
    area: selectedFields(info, 'edges.node.area'),
  });
  const text = args.filter?.text?.trim();
  if (text) for (const edge of listed.edges) edge.text = text;
  return listed;
}
