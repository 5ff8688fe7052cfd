import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/pagination/index.js';
import { CommissionType } from './commission.type.js';

@ObjectType({ description: 'One Commission in a list, with its cursor.', simpleResolvers: true })
export class CommissionEdge {
  @Field(() => CommissionType, { description: 'The record.' })
  node: object;

  @Field(() => String, { description: 'Where it stands in this order.' })
  cursor: string;
}

@ObjectType({ description: 'A page of Commission records.', simpleResolvers: true })
export class CommissionConnection {
  @Field(() => [CommissionEdge], { description: 'The records of this page.' })
  edges: CommissionEdge[];

  @Field(() => PageInfo, { description: 'Where this page lies.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many there are in all. Counted only when asked for.' })
  totalCount: number;
}

@ObjectType({ description: 'One value of a filter and how many commissions it would leave.', simpleResolvers: true })
export class Facet {
  @Field(() => String, { description: 'What the filter takes: a value of its enum, or a slug.' }) value: string;
  @Field(() => String, { description: 'What to call it.' }) label: string;
  @Field(() => Int, { description: 'How many, with every other filter in force.' }) count: number;
}

@ObjectType({
  description:
    'Counts per filter: for each value, how many commissions there are when all other filters stay as they are.',
  simpleResolvers: true,
})
export class CommissionFacets {
  @Field(() => [Facet], { description: 'By state.' }) states: Facet[];
  @Field(() => [Facet], { description: 'By kind.' }) kinds: Facet[];
  @Field(() => [Facet], { description: 'By origin.' }) origins: Facet[];
  @Field(() => [Facet], { description: 'By theme, under its slug; the 1,000 with most.' }) themes: Facet[];
  @Field(() => [Facet], { description: 'By policy area, under its id; the 1,000 with most.' }) areas: Facet[];
  @Field(() => [Facet], { description: 'By council, under its slug; the 1,000 with most.' }) councils: Facet[];
}
