import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Moment, Text, TextList, WrittenAt } from '../../core/database/columns.js';
import { Member } from './member.entity.js';

/** A signed-in browser. Only the SHA-256 of its token is stored. */
@Entity('session')
@Index('session_member', ['memberId'])
export class Session {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Member) memberId: string;
  @Text() @Index('session_token', { unique: true }) tokenHash: string;
  @WrittenAt() createdAt: Date;
  @Moment() lastSeenAt: Date;
  /** Absolute end, however busy the session is. */
  @Moment() expiresAt: Date;
  @Text() userAgent: string;
}

/** A member's key for programs. Only the SHA-256 is stored. */
@Entity('api_token')
@Index('api_token_member', ['memberId'])
export class ApiToken {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Member) memberId: string;
  @Text() name: string;
  @Text() @Index('api_token_hash', { unique: true }) tokenHash: string;
  @TextList() scopes: string[];
  @WrittenAt() createdAt: Date;
  @Moment() expiresAt: Date;
  @Moment({ nullable: true }) lastUsedAt: Date | null;
  @Moment({ nullable: true }) revokedAt: Date | null;
}

/** A single-use link sent by mail: confirm an address, reset a password, undo a change of address. */
@Entity('member_token')
@Index('member_token_member', ['memberId'])
export class MemberToken {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Member) memberId: string;
  @Text() purpose: string;
  @Text() @Index('member_token_hash', { unique: true }) tokenHash: string;
  @Column('jsonb', { default: () => "'{}'" }) data: Record<string, string>;
  @WrittenAt() createdAt: Date;
  @Moment() expiresAt: Date;
  @Moment({ nullable: true }) usedAt: Date | null;
}
