import { Field, ObjectType } from 'type-graphql';
import { AreaVersionType } from './area-version.type.js';
import { EditionType } from './edition.type.js';
import { PolicyAreaType } from './policy-area.type.js';
import { ThemeType } from './theme.type.js';

@ObjectType({ description: 'What a change of an edition answers.', simpleResolvers: true })
export class EditionPayload {
  @Field(() => EditionType, { description: 'The edition as it is now.' }) edition: object;
}

@ObjectType({ description: 'What a change of an area in a draft answers.', simpleResolvers: true })
export class DraftedAreaPayload {
  @Field(() => EditionType, { description: 'The draft as it is now.' }) edition: object;
  @Field(() => AreaVersionType, { description: 'The area as the draft has it now.' }) area: object;
}

@ObjectType({ description: 'What a change of a theme answers.', simpleResolvers: true })
export class ThemePayload {
  @Field(() => ThemeType, { description: 'The theme as it is now.' }) theme: object;
}

@ObjectType({ description: 'What following answers.', simpleResolvers: true })
export class FollowPayload {
  @Field(() => PolicyAreaType, { description: 'The area.' }) area: object;
}
