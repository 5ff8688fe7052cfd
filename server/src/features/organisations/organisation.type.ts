import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { connectionOf } from '../../core/pagination/index.js';
import { OrganisationKind } from './organisation.words.js';

@ObjectType('Organisation', { implements: Node, description: 'A legal or informal body. Public.' })
export class OrganisationType extends Node {
  @Field(() => String, { description: 'Lasting page address: /organisations/SLUG.' })
  slug: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => OrganisationKind, { description: 'What sort of body it is.' })
  kind: OrganisationKind;

  @Field(() => Date, {
    nullable: true,
    description: 'When a platform administrator verified it; null when not verified.',
  })
  verifiedAt: Date | null;

  @Field(() => Boolean, { description: 'Whether it may publish a Prospectus and commissions.' })
  canCommission: boolean;
}

export const OrganisationConnection = connectionOf(OrganisationType, 'Organisation');
