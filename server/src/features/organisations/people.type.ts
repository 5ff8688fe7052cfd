import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OrganisationRole } from './organisation.words.js';

export enum InvitationState {
  PENDING = 'pending',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  REVOKED = 'revoked',
  EXPIRED = 'expired',
}

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What became of an invitation.',
  valuesConfig: {
    PENDING: { description: 'It waits for an answer.' },
    ACCEPTED: { description: 'The person joined.' },
    DECLINED: { description: 'The person declined.' },
    REVOKED: { description: 'An administrator took it back, or whoever sent it may no longer invite.' },
    EXPIRED: { description: 'Nobody answered within 14 days.' },
  },
});

@ObjectType('OrganisationInvitation', {
  description:
    'An invitation by e-mail. For administrators of the organisation, whoever holds the mailed link, and the member with the invited address.',
})
export class InvitationType {
  @Field(() => ID, { description: 'Opaque and lasting. It is not the secret of the link.' })
  id: string;

  @Field(() => String, { description: 'The address that was invited.' })
  email: string;

  @Field(() => [OrganisationRole], { description: 'Roles that the person will hold.' })
  roles: OrganisationRole[];

  @Field(() => String, { description: 'Name of the administrator who sent it.' })
  inviterName: string;

  @Field(() => Date, { description: 'When it was sent.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When its link stops working.' })
  expiresAt: Date;

  @Field(() => InvitationState, { description: 'What became of it.' })
  state: string;
}

export enum JoinRequestState {
  PENDING = 'pending',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
}

registerEnumType(JoinRequestState, {
  name: 'JoinRequestState',
  description: 'What became of a request to join.',
  valuesConfig: {
    PENDING: { description: 'It waits for an answer.' },
    ACCEPTED: { description: 'The person joined.' },
    DECLINED: { description: 'An administrator declined.' },
    WITHDRAWN: { description: 'The person took it back.' },
  },
});

@ObjectType('JoinRequest', {
  description: 'A request to join an organisation. For its administrators and for the person who asks.',
})
export class JoinRequestType {
  @Field(() => ID, { description: 'Opaque and lasting.' })
  id: string;

  @Field(() => String, { description: 'What the person wrote, plain text; may be empty.' })
  message: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => JoinRequestState, { description: 'What became of it.' })
  state: string;
}
