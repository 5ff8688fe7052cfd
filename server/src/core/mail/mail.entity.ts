import { Column, Entity, Index } from 'typeorm';
import { Id, Moment, Text, WrittenAt } from '../database/columns.js';

/** One mail: queued in the transaction that causes it, sent by a job, kept for the demo's outbox page. */
@Entity('mail')
@Index('mail_once', ['dedupeKey'], { unique: true, where: 'dedupe_key IS NOT NULL' })
export class Mail {
  @Id() id: string;
  @Text() toAddress: string;
  @Text() subject: string;
  /** Emptied once a mail server took it. */
  @Text() body: string;
  /** Says what kind it is, such as `confirm-address`; security mails cannot be switched off. */
  @Text() purpose: string;
  /** A second mail with the same key is not queued. */
  @Text({ nullable: true, default: null }) dedupeKey: string | null;
  @WrittenAt() createdAt: Date;
  @Moment({ nullable: true }) sentAt: Date | null;
  @Column('int', { default: 0 }) attempts: number;
  @Text({ nullable: true, default: null }) lastError: string | null;
}
