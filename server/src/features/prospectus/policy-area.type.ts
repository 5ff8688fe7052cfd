import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { connectionOf } from '../../core/pagination/index.js';
import { OrganisationType } from '../organisations/index.js';
import { AreaVersionType } from './area-version.type.js';
import { EditionType } from './edition.type.js';

@ObjectType('PolicyAreaAppearance', {
  description: 'A published edition that holds an area, and the words it has there.',
  simpleResolvers: true,
})
export class AppearanceType {
  @Field(() => EditionType, { description: 'The edition.' }) edition: object;
  @Field(() => AreaVersionType, { description: 'The area as that edition has it.' }) version: object;
}

@ObjectType('PolicyArea', {
  implements: Node,
  description:
    'A need with open questions. Its identity lasts while its words change between editions. Public once published. Inclusion is not a promise to buy.',
})
export class PolicyAreaType extends Node {
  @Field(() => String, { description: 'Lasting within its council; the page is /prospectus/COUNCIL/SLUG.' })
  slug: string;

  @Field(() => String, { description: 'Its title as last published.' })
  title: string;

  @Field(() => OrganisationType, { description: 'Whose need it is.' })
  council: object;

  @Field(() => AreaVersionType, { description: 'Its words as last published.' })
  current: object;

  @Field(() => Boolean, { description: 'Whether the edition in force holds it. False: a later edition left it out.' })
  inForce: boolean;

  @Field(() => [AppearanceType], { description: 'The published editions that hold it, newest first.' })
  appearances: AppearanceType[];

  @Field(() => Boolean, { description: 'Whether you follow it. False without a member.' })
  viewerFollows: boolean;

  @Field(() => Int, { description: 'How many members follow it. Who they are is never told.' })
  followerCount: number;
}

export const PolicyAreaConnection = connectionOf(PolicyAreaType, 'PolicyArea');
