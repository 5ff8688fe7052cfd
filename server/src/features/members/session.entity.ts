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
  /** A fresh token that was offered to the browser; it takes over when it is first used. */
  @Text({ nullable: true, default: null }) @Index('session_next', { unique: true }) nextHash: string | null;
  /** The token before this one, good until `previousUntil` for requests that were on their way. */
  @Text({ nullable: true, default: null }) @Index('session_previous') previousHash: string | null;
  @Moment({ nullable: true }) previousUntil: Date | null;
  /** When a fresh token was last handed out or offered. */
  @Moment({ default: () => 'clock_timestamp()' }) offeredAt: Date;
  @WrittenAt() createdAt: Date;
  /** Kept to the minute. */
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
@Index('member_token_email', ['email'])
export class MemberToken {
  @Id() id: string;
  /** Null for a registration: there is no member until the address is confirmed. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) memberId: string | null;
  /** `register`, `reset`, `administrator`, `change-email` or `undo-email`. */
  @Text() purpose: string;
  @Text() @Index('member_token_hash', { unique: true }) tokenHash: string;
  /** The address that the link is about: to confirm, or to go back to. */
  @Text({ nullable: true, default: null }) email: string | null;
  /** Of a registration: name and password hash. Emptied when the link is used. */
  @Column('jsonb', { default: () => "'{}'" }) data: Record<string, string>;
  @WrittenAt() createdAt: Date;
  @Moment() expiresAt: Date;
  @Moment({ nullable: true }) usedAt: Date | null;
}
