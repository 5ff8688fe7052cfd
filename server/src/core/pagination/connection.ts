import { IsOptional, Max, Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { invalidIf } from '../errors/index.js';

/** Relay paging: `first` with `after`, or `last` with `before`. 20 when neither is given, at most 100. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start of the list: 1 to 100. 20 when neither `first` nor `last` is given.',
  })
  @IsOptional()
  @Min(1, { message: 'first must be 1 to 100.' })
  @Max(100, { message: 'first must be 1 to 100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end of the list: 1 to 100. Not together with `first`.',
  })
  @IsOptional()
  @Min(1, { message: 'last must be 1 to 100.' })
  @Max(100, { message: 'last must be 1 to 100.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string;
}

/** Refuses combinations that Relay forbids. */
export function checkPaging(args: ConnectionArgs): void {
  const both = args.first != null && args.last != null;
  invalidIf([
    ...(both ? [{ path: 'last', message: 'Ask for first or last, not both.' }] : []),
    ...(args.after && args.last != null
      ? [{ path: 'after', message: 'after goes with first, before with last.' }]
      : []),
    ...(args.before && args.last == null ? [{ path: 'before', message: 'before goes with last.' }] : []),
  ]);
}

@ObjectType({ description: 'Where this page lies in the whole list.', simpleResolvers: true })
export class PageInfo {
  @Field({ description: 'Whether more follow.' }) hasNextPage: boolean;
  @Field({ description: 'Whether more come before.' }) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' }) endCursor:
    string | null;
}

/** Makes `NameEdge` and `NameConnection` for a face. */

export function connectionOf<T extends object>(Face: ClassType<T>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(() => Face, { description: 'The record.' }) node: T;
    @Field(() => String, { description: 'Where it stands in this order.' }) cursor: string;
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name} records.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The records of this page.' }) edges: Edge[];
    @Field(() => PageInfo, { description: 'Where this page lies.' }) pageInfo: PageInfo;
    @Field(() => Int, { description: 'How many there are in all. Counted only when asked for.' }) totalCount: number;
  }
  return Connection;
}
