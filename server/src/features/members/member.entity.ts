import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ForeignKey } from 'typeorm';
import { Id, Moment, Text, TextList, WrittenAt } from '../../core/database/columns.js';

/** A person. Personal data live here and in `member_profile` only, so that closing an account can remove them. */
@Entity('member')
@Index('member_email', { synchronize: false })
@Index('member_joined', ['createdAt', 'id'])
export class Member {
  @Id() id: string;
  /** Lower case; unique among open accounts. Null once the account is closed. */
  @Text({ nullable: true, default: null }) email: string | null;
  @Text() name: string;
  @Text({ nullable: true, default: null }) passwordHash: string | null;
  @Column('boolean', { default: false }) isAdministrator: boolean;
  /** Accounts of the demo stories; none may exist in production. */
  @Column('boolean', { default: false }) demo: boolean;
  /** The member said that they are 18 or over. */
  @Moment({ nullable: true }) adultDeclaredAt: Date | null;
  @Moment({ nullable: true }) emailConfirmedAt: Date | null;
  @WrittenAt() createdAt: Date;
  @Moment({ nullable: true }) closedAt: Date | null;
}

@Entity('member_profile')
export class MemberProfile {
  @PrimaryColumn('uuid') @ForeignKey(() => Member) memberId: string;
  /** Markdown. */
  @Text() biography: string;
  @TextList() expertise: string[];
  /** `public` or `members`. */
  @Text({ default: 'members' }) visibility: string;
  /** Shows membership of unions, parties and faith bodies to outsiders. */
  @Column('boolean', { default: false }) showsSensitiveAffiliations: boolean;
}
