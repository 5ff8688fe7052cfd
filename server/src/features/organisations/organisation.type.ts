import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { connectionOf } from '../../core/pagination/index.js';
import type { OrganisationIdentifier } from './identifier.rows.js';
import { OrganisationKind, OrganisationOrigin } from './organisation.words.js';

@ObjectType('Organisation', {
  implements: Node,
  description: 'A legal or informal body. Public, but for who its people are.',
})
export class OrganisationType extends Node {
  @Field(() => String, { description: 'Its page is /organisations/SLUG. Addresses that it had before lead here too.' })
  slug: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => OrganisationKind, { description: 'What sort of body it is.' })
  kind: OrganisationKind;

  @Field(() => String, { description: 'Address of its website; empty when it gives none.' })
  website: string;

  @Field(() => OrganisationOrigin, { description: 'Whether its people registered it or an imported notice named it.' })
  origin: OrganisationOrigin;

  @Field(() => Date, {
    nullable: true,
    description: 'When a platform administrator verified it; null when not verified.',
  })
  verifiedAt: Date | null;

  @Field(() => Boolean, { description: 'Whether it may publish a Prospectus and commissions.' })
  canCommission: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How the references of its commissions begin, such as NCC. Null for all that never could commission.',
  })
  referencePrefix: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the names of its officers and evaluators are published; otherwise only their roles are. Councils only.',
  })
  publishesNames: boolean;
}

export const OrganisationConnection = connectionOf(OrganisationType, 'Organisation');

@ObjectType({ description: 'A number that a public register gave an organisation.', simpleResolvers: true })
export class OrganisationIdentifierType implements OrganisationIdentifier {
  @Field(() => String, { description: 'Code of the register, such as GB-COH.' })
  scheme: string;

  @Field(() => String, {
    description: 'Name of the register; its code again when it is not one of `identifierSchemes`.',
  })
  schemeName: string;

  @Field(() => String, { description: 'The number.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'Where the register shows it; null where it has no such page.' })
  url: string | null;
}

@ObjectType({ description: 'A public register that numbers organisations.', simpleResolvers: true })
export class IdentifierSchemeType {
  @Field(() => String, { description: 'Its code in the org-id list of registers.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'What its numbers look like and where to find one.' })
  hint: string;
}
