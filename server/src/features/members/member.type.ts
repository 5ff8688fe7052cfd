import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';

@ObjectType('Member', {
  implements: Node,
  description: 'A person with an account. Only what the person lets the viewer see.',
})
export class MemberType extends Node {
  @Field(() => String, { description: 'The name as the member gave it; "Former member" once the account is closed.' })
  name: string;
}

@ObjectType('Viewer', { description: 'Whoever sends this request.' })
export class ViewerType {
  @Field(() => MemberType, { nullable: true, description: 'Your account; null when not signed in.' })
  member: object | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your e-mail address; null when not signed in. Only you see it.',
  })
  email: string | null;

  @Field({ description: 'Whether you administer the platform.' })
  isAdministrator: boolean;
}
