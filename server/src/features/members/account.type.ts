import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('AccountSession', { description: 'A browser that is signed in to your account.', simpleResolvers: true })
export class AccountSessionType {
  @Field(() => ID, { description: 'For `endSession`.' })
  id: string;

  @Field(() => Date, { description: 'When it signed in.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When it last did anything, to the minute. After 14 idle days it ends.' })
  lastSeenAt: Date;

  @Field(() => Date, { description: 'When it ends however busy it is.' })
  expiresAt: Date;

  @Field(() => String, { description: 'What the browser says it is.' })
  userAgent: string;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current: boolean;
}

@ObjectType('ApiToken', { description: 'Your key for a program. It reads what you may read.', simpleResolvers: true })
export class ApiTokenType {
  @Field(() => ID, { description: 'For `revokeApiToken`.' })
  id: string;

  @Field(() => String, { description: 'What you called it.' })
  name: string;

  @Field(() => [String], { description: 'What it may change; see `apiScopes`.' })
  scopes: string[];

  @Field(() => Date, { description: 'When you made it.' })
  createdAt: Date;

  @Field(() => Date, { description: 'From when on it is refused.' })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to the minute; null if never.' })
  lastUsedAt: Date | null;
}

@ObjectType('CreateApiTokenPayload', { description: 'The new token, with its secret.', simpleResolvers: true })
export class CreateApiTokenPayload {
  @Field(() => ApiTokenType, { description: 'The token.' })
  token: ApiTokenType;

  @Field(() => String, { description: 'For the header `Authorization: Bearer …`. Shown now and never again.' })
  secret: string;
}

@ObjectType('ApiScope', { description: 'What an API token can be allowed to change.', simpleResolvers: true })
export class ApiScopeType {
  @Field(() => String, { description: 'The word to give to `createApiToken`.' })
  name: string;

  @Field(() => String, { description: 'What it allows.' })
  description: string;
}
