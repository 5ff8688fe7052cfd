import { Field, ID, ObjectType } from 'type-graphql';
import { OrganisationRole } from './organisation.words.js';

@ObjectType('OrganisationMembership', {
  description:
    'A person acting for an organisation. People of the organisation see each other. Others see those whose profile they may see; in a union, party or faith body only those who show it.',
})
export class MembershipType {
  @Field(() => ID, { description: 'Opaque and lasting.' })
  id: string;

  @Field(() => [OrganisationRole], {
    nullable: true,
    description: 'What the person may do for it; null for whoever does not belong to the organisation.',
  })
  roles: OrganisationRole[] | null;

  @Field(() => Date, { description: 'Since when.' })
  startedAt: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; null while it lasts.' })
  endedAt: Date | null;
}

@ObjectType('StandingInOrganisation', {
  description: 'How you stand to an organisation. Only about you.',
  simpleResolvers: true,
})
export class StandingType {
  @Field(() => [OrganisationRole], { description: 'Roles that you hold now; empty when you do not belong to it.' })
  roles: OrganisationRole[];

  @Field(() => ID, { nullable: true, description: 'Your request to join that waits for an answer.' })
  joinRequest: string | null;

  @Field(() => ID, { nullable: true, description: 'Your claim of this listed organisation that waits for a decision.' })
  claim: string | null;
}
