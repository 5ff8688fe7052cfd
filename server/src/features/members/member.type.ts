import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { ProfileVisibility } from './member.words.js';

@ObjectType('Member', {
  implements: Node,
  description: 'A person with an account. Only what the person lets the viewer see.',
})
export class MemberType extends Node {
  @Field(() => String, { description: 'The name as the member gave it; "Former member" once the account is closed.' })
  name: string;
}

@ObjectType('MemberProfile', { description: 'What a member tells about themselves.' })
export class MemberProfileType {
  @Field(() => String, { description: 'About the member, in Markdown as it was written.' })
  biography: string;

  @Field(() => [String], { description: 'What the member knows about.' })
  expertise: string[];

  @Field(() => ProfileVisibility, { description: 'Who sees this profile.' })
  visibility: ProfileVisibility;

  @Field(() => Boolean, {
    description: 'Whether outsiders may see that the member belongs to a union, a political party or a faith body.',
  })
  showsSensitiveAffiliations: boolean;
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

@ObjectType('MailSentPayload', {
  description: 'A mail was sent. The same answer whether or not the address has an account.',
  simpleResolvers: true,
})
export class MailSentPayload {
  @Field(() => String, { description: 'Where the mail went.' })
  email: string;
}

@ObjectType('AccountPayload', { description: 'What a mailed link did.', simpleResolvers: true })
export class AccountPayload {
  @Field(() => String, { description: 'The address that the account uses now.' })
  email: string;
}
