import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Moment, Text, TextList, WrittenAt } from '../../core/database/columns.js';
import { Member } from '../members/index.js';

/** A legal or informal body. `listed` bodies came with imported notices and have no people. */
@Entity('organisation')
export class Organisation {
  @Id() id: string;
  @Text() @Index('organisation_slug', { unique: true }) slug: string;
  @Text() name: string;
  /** One of `organisationKinds`. */
  @Text() kind: string;
  /** Markdown. */
  @Text() description: string;
  @Text() website: string;
  /** `registered` or `listed`. */
  @Text({ default: 'registered' }) origin: string;
  @Moment({ nullable: true }) verifiedAt: Date | null;
  /** A verified council that a platform administrator allowed to commission. */
  @Column('boolean', { default: false }) canCommission: boolean;
  /** Its authorised signatory must approve a bid before it can be submitted. */
  @Column('boolean', { default: false }) requiresSignatory: boolean;
  /** Prefix of a council's references, such as NCC. */
  @Text({ nullable: true, default: null }) referencePrefix: string | null;
  /** One hop to the canonical record when two were found to be one body. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => Organisation) mergedIntoId: string | null;
  @Column('boolean', { default: false }) demo: boolean;
  @WrittenAt() createdAt: Date;
}

@Entity('organisation_identifier')
@Index('organisation_identifier_once', ['scheme', 'value'], { unique: true })
@Index('organisation_identifier_of', ['organisationId'])
export class OrganisationIdentifier {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  /** Such as GB-COH or GB-CHC. */
  @Text() scheme: string;
  @Text() value: string;
}

/** A person acting for a body. Ended rows stay: conflicts of interest look back twelve months. */
@Entity('organisation_membership')
@Index('organisation_membership_live', ['organisationId', 'memberId'], { unique: true, where: 'ended_at IS NULL' })
@Index('organisation_membership_member', ['memberId'])
export class OrganisationMembership {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  @Column('uuid') @ForeignKey(() => Member) memberId: string;
  /** From `organisationRoles`. */
  @TextList() roles: string[];
  @WrittenAt() startedAt: Date;
  @Moment({ nullable: true }) endedAt: Date | null;
}

@Entity('organisation_invitation')
@Index('organisation_invitation_of', ['organisationId'])
export class OrganisationInvitation {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  @Text() email: string;
  @TextList() roles: string[];
  @Text() @Index('organisation_invitation_token', { unique: true }) tokenHash: string;
  @Column('uuid') @ForeignKey(() => Member) invitedBy: string;
  @WrittenAt() createdAt: Date;
  @Moment() expiresAt: Date;
  /** `pending`, `accepted`, `declined` or `revoked`. */
  @Text({ default: 'pending' }) state: string;
}

@Entity('organisation_request')
@Index('organisation_request_pending', ['organisationId', 'memberId'], { unique: true, where: "state = 'pending'" })
export class OrganisationRequest {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  @Column('uuid') @ForeignKey(() => Member) memberId: string;
  @Text() message: string;
  @WrittenAt() createdAt: Date;
  /** `pending`, `accepted`, `declined` or `withdrawn`. */
  @Text({ default: 'pending' }) state: string;
}
