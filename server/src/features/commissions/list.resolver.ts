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
import { listCommissions, type ListedCommission } from './list.queries.js';
import { CommissionConnection, CommissionEdge, CommissionFacets } from './list.type.js';
import { snippetOf } from './snippet.queries.js';

/** What a list's own statement reads of a council and of an area; anything more comes through the loaders. */
const COUNCIL_HERE = new Set(['id', 'slug', 'name', 'kind', '__typename']);
const AREA_HERE = new Set(['id', 'slug', 'title', '__typename']);

type SearchedPage = Omit<Page<ListedCommission>, 'edges'> & { edges: SearchedEdge[] };
interface SearchedEdge {
  node: ListedCommission;
  cursor: string;
  text: string;
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
  const council = selectedFields(info, 'edges.node.council');
  const area = selectedFields(info, 'edges.node.area');
  const asked = council.size + area.size > 0;
  const withParties = asked && isWithin(council, COUNCIL_HERE) && isWithin(area, AREA_HERE);
  const listed = await listCommissions(context, args, withParties);
  const text = args.filter?.text?.trim() ?? '';
  return { ...listed, edges: listed.edges.map((edge) => ({ ...edge, text })) };
}

const isWithin = (asked: ReadonlySet<string>, here: ReadonlySet<string>): boolean =>
  [...asked].every((field) => here.has(field));
