import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';

@ObjectType('Theme', {
  implements: Node,
  description:
    'A heading of one council under which it groups policy areas. Public once an area was published under it; before, only for those who may read the draft.',
})
export class ThemeType extends Node {
  @Field(() => String, { description: 'Lasting within its council.' }) slug: string;
  @Field(() => String, { description: 'Its name; lasting once an area was published under it.' }) name: string;
  @Field(() => String, { description: 'What belongs here, in plain text; may be empty.' }) description: string;
}
