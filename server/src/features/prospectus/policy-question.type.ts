import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';

@ObjectType('PolicyQuestion', {
  implements: Node,
  description: 'An open question of a policy area. Its identity lasts while its words change between editions.',
})
export class PolicyQuestionType extends Node {
  @Field(() => String, {
    description: 'The question in plain text: as the version says it through which you came, else as last published.',
  })
  text: string;
}
