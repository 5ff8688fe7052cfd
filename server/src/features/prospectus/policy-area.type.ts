import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { connectionOf } from '../../core/pagination/index.js';

@ObjectType('PolicyArea', {
  implements: Node,
  description: 'A need with open questions, in the words of the edition in force. Inclusion is not a promise to buy.',
})
export class PolicyAreaType extends Node {
  @Field(() => String, { description: 'Lasting within its council; the page is /prospectus/COUNCIL/SLUG.' })
  slug: string;

  @Field(() => String, { description: 'Its title in the edition in force.' })
  title: string;
}

export const PolicyAreaConnection = connectionOf(PolicyAreaType, 'PolicyArea');
