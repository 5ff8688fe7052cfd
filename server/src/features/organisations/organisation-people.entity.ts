import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Moment, Text, TextList, WrittenAt } from '../../core/database/columns.js';
import { Member } from '../members/index.js';
import { Organisation } from './organisation.entity.js';

/**
 * A person acting for a body. Ended rows stay: conflicts of interest look back twelve months.
 * Records that were found to be one body have the same people: each person has a row in each of them.
 */
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
  /** See `invitationLifecycle`. */
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
  /** See `joinRequestLifecycle`. */
  @Text({ default: 'pending' }) state: string;
}

/** Asks a platform administrator to verify the body, or to hand a listed one to somebody who says it is theirs. */
@Entity('verification_request')
@Index('verification_request_pending', ['organisationId', 'memberId', 'purpose'], {
  unique: true,
  where: "state = 'pending'",
})
@Index('verification_request_queue', ['state', 'createdAt', 'id'])
export class VerificationRequest {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  @Column('uuid') @ForeignKey(() => Member) memberId: string;
  /** `verify` or `claim`. */
  @Text() purpose: string;
  /** How the administrator can check. Plain text. */
  @Text() message: string;
  @WrittenAt() createdAt: Date;
  /** See `verificationLifecycle`. */
  @Text({ default: 'pending' }) state: string;
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) decidedBy: string | null;
  @Moment({ nullable: true }) decidedAt: Date | null;
  /** What the administrator checked, or why not. */
  @Text() note: string;
}
