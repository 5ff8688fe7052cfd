import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Text, WrittenAt } from './database/columns.js';

/** The answer once given for a client's key, so that a retry changes nothing. Kept for 30 days. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') verb: string;
  @PrimaryColumn('text') key: string;
  /** Hash of the input: the same key with another input is a Conflict. */
  @Text() inputHash: string;
  @Column('uuid') resultId: string;
  @WrittenAt() createdAt: Date;
}
